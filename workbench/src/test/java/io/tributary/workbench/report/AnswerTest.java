package io.tributary.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.kpi.catalogue.Kpis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AnswerTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLineIsWiderThanTheTerminal(Language language) throws IOException {
        String answer = Answer.of(WaterStudy.of(200), Kpis.ALL, language, false);
        Files.createDirectories(Path.of("target", "rendered"));
        Files.writeString(Path.of("target", "rendered", "answer-" + language + ".txt"), answer);
        assertThat(answer.lines()).allMatch(line -> TerminalText.width(line) <= 80);
        assertThat(answer.lines()).allMatch(line -> line.equals(line.stripTrailing()));
        assertThat(answer).doesNotContain("\u001b");
    }
}
