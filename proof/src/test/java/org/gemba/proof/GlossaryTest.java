package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gemba.house.language.Fact;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.Test;

/** The glossary and the code speak the same words, both ways. */
@Proves("HOUSE-3")
class GlossaryTest {
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z]+)`");
    private static final int TERMS_AT_LEAST = 60;

    @Test
    void everyTypeTheGlossaryNamesExists() throws IOException {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.gemba.house");
        Set<String> known = house.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        Set<String> named = named();

        assertThat(named).hasSizeGreaterThanOrEqualTo(TERMS_AT_LEAST);
        assertThat(known).containsAll(named);
    }

    @Test
    void everyFactStandsInTheGlossary() throws IOException {
        List<String> facts = new ArrayList<>();
        collect(Fact.class, facts);

        assertThat(facts).hasSizeGreaterThanOrEqualTo(45);
        assertThat(named()).containsAll(facts);
    }

    private static void collect(Class<?> type, List<String> facts) {
        if (type.isRecord()) {
            facts.add(type.getSimpleName());
        } else {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted, facts);
            }
        }
    }

    private static Set<String> named() throws IOException {
        Matcher matcher = TYPE.matcher(Files.readString(Project.ROOT.resolve("docs/reference/glossary.md")));
        Set<String> named = new TreeSet<>();
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        return named;
    }
}
