package org.gemba.planner.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file as it was given.
 *
 * @param name of the file, without its folder; its ending says its form
 * @param text what it says, without the mark that some programs put before UTF-8
 */
public record Sheet(String name, String text) {
    public Sheet {
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Reads a file: UTF-8 or, where it is not that, Latin-1. */
    public static Sheet of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        try {
            return new Sheet(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            // Old test problems carry remarks of a DOS code page after their end; Latin-1 reads any byte.
            return new Sheet(name, new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    /** What follows the last dot of the name, in small letters. */
    public String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The fault of a name whose ending is none of those that can be read. */
    public Unreadable otherEnding(String known) {
        return new Unreadable(
                name,
                Place.START,
                "The ending '%s' is none of %s.\nRename the file to what it holds.".formatted(ending(), known));
    }
}
