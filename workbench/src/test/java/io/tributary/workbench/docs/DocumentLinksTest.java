package io.tributary.workbench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project stands alone: its documents point only at files that it holds, or at public addresses. */
final class DocumentLinksTest {
    private static final Path ROOT =
            Path.of(System.getProperty("tributary.root", "..")).toAbsolutePath();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                String to = link.group(1);
                if (!to.startsWith("http") && !Files.exists(document.resolveSibling(to))) {
                    broken.add(ROOT.relativize(document) + " -> " + to);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noDocumentLeadsOutOfTheProject() throws IOException {
        for (Path document : documents()) {
            assertThat(Files.readString(document))
                    .as("%s", ROOT.relativize(document))
                    .doesNotContain("../shared", "/home/", "/tmp/", "localhost");
        }
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("docs", "scenarios", "notebooks")) {
            if (Files.isDirectory(ROOT.resolve(folder))) {
                try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                    documents.addAll(files.filter(DocumentLinksTest::isDocument).collect(Collectors.toList()));
                }
            }
        }
        try (Stream<Path> files = Files.list(ROOT)) {
            documents.addAll(files.filter(DocumentLinksTest::isDocument).collect(Collectors.toList()));
        }
        assertThat(documents).hasSizeGreaterThan(5);
        return documents;
    }

    private static boolean isDocument(Path file) {
        return file.toString().endsWith(".md");
    }
}
