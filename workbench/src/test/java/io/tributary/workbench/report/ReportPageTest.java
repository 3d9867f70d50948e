package io.tributary.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.kpi.catalogue.Kpis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ReportPageTest {
    private static final Path RENDERED = Path.of("target", "rendered");

    private static String page(StudyResult study, Language language) {
        return ReportPage.of(study, Kpis.ALL, "0.1.0", language);
    }

    @Test
    void oneFileUnderThreeMegabytesAsksForNothingElse() throws IOException {
        String page = page(WaterStudy.of(200), Language.EN);
        Files.createDirectories(RENDERED);
        Files.writeString(RENDERED.resolve("report-en.html"), page);
        Files.writeString(RENDERED.resolve("report-zh.html"), page(WaterStudy.of(200), Language.ZH));
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(3_000_000);
        String markup = page.replaceAll("(?s)<script>.*?</script>", "");
        assertThat(markup).doesNotContain("src=").doesNotContain("<link").doesNotContain("<img");
        assertThat(markup).contains("default-src 'none'").doesNotContain("unsafe-inline");
    }

    @Test
    void everyScriptAndStyleIsAllowedByItsHash() throws Exception {
        String page = page(WaterStudy.of(32), Language.EN);
        Matcher inline =
                Pattern.compile("<(script|style)>(.*?)</\\1>", Pattern.DOTALL).matcher(page);
        int count = 0;
        while (inline.find()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(inline.group(2).getBytes(StandardCharsets.UTF_8));
            assertThat(page).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
            count++;
        }
        assertThat(count).isEqualTo(3);
    }

    @Test
    void theSameStudyWritesTheSameBytes() {
        assertThat(page(WaterStudy.of(32), Language.ZH)).isEqualTo(page(WaterStudy.of(32), Language.ZH));
    }

    @Test
    void namesFromDataCannotBecomeMarkup() {
        String nasty = "</script><b>bold</b><!-- ${x} {{data}} \" ' \u2028";
        String page = page(WaterStudy.titled(nasty), Language.EN);
        assertThat(page)
                .doesNotContain("</script><b>")
                .doesNotContain("<b>bold")
                .doesNotContain("<!--");
        assertThat(page).contains("&lt;/script&gt;&lt;b&gt;").contains("\\u003c/script\\u003e");
        assertThat(page.split("</script>", -1)).hasSize(5);
    }
}
