package org.gemba.server.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.gemba.server.view.Frame;
import org.gemba.server.view.Standing;
import org.gemba.server.view.View;
import org.gemba.server.words.Words;

/** Draws views. The templates are compiled with the program; what people typed is escaped wherever it stands. */
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** What stands inside {@code <main>}: also what a live page is sent when its picture changes. */
    public String content(Words words, Standing standing, View view) {
        StringOutput drawn = new StringOutput(16_384);
        engine.render("standing.jte", Map.of("words", words, "standing", standing), drawn);
        engine.render(view.template() + ".jte", Map.of("words", words, "view", view), drawn);
        return drawn.toString();
    }

    /** The whole page around a content. */
    public String page(Frame frame, String content) {
        StringOutput drawn = new StringOutput(content.length() + 8_192);
        Content inside = output -> output.writeContent(content);
        engine.render("layout.jte", Map.of("frame", frame, "content", inside), drawn);
        return drawn.toString();
    }
}
