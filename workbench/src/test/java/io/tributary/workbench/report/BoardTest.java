package io.tributary.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.kpi.catalogue.Kpis;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The dashboard: every target against what it asks for, by region, in the page, the terminal and JSON. */
final class BoardTest {
    private static final StudyResult STUDY = WaterStudy.of(32);

    private static List<Board.Row> rows(int variant) {
        return Board.of(STUDY, STUDY.variants().get(variant), Kpis.ALL);
    }

    @Test
    void aPartIsGreenWhereItReachesAmberWhereItNearlyDoesAndRedBelow() {
        for (int variant = 0; variant < 3; variant++) {
            for (Board.Row row : rows(variant)) {
                boolean up = row.target().change() >= 0;
                double lack = (up ? row.wanted() - row.value() : row.value() - row.wanted()) / row.wanted();
                Board.Light light =
                        lack <= 0 ? Board.Light.GREEN : lack <= Board.NEAR ? Board.Light.AMBER : Board.Light.RED;
                assertThat(row.light()).as(row.toString()).isEqualTo(light);
            }
        }
    }

    @Test
    void everyTargetIsShownForTheWholeAndForEachRegion() {
        List<Board.Row> rows = rows(2);
        long targets = STUDY.scenario().targets().size();
        assertThat(rows.stream().filter(row -> row.part() == Board.Part.TOTAL)).hasSize((int) targets);
        long regions = STUDY.scenario().zones().stream()
                .map(zone -> zone.region())
                .distinct()
                .count();
        assertThat(rows.stream().filter(row -> row.part() == Board.Part.REGION)).hasSize((int) (targets * regions));
        assertThat(rows(0).stream().map(Board.Row::light)).contains(Board.Light.RED);
        assertThat(rows.stream().map(Board.Row::light)).contains(Board.Light.GREEN);
    }

    @Test
    void pageTerminalAndJsonShowTheSameLightsInBothLanguages() {
        String page = ReportPage.of(STUDY, Kpis.ALL, "test", Language.EN);
        assertThat(page).contains("Dashboard").contains("绩效看板");
        assertThat(Answer.of(STUDY, Kpis.ALL, Language.EN, false))
                .contains("Dashboard")
                .contains("regions");
        assertThat(Answer.of(STUDY, Kpis.ALL, Language.ZH, false))
                .contains("绩效看板")
                .contains("大区");
        assertThat(ResultJson.of(STUDY, Kpis.ALL))
                .contains("\"board\":[{\"kpi\":")
                .contains("\"light\":\"green\"");
    }
}
