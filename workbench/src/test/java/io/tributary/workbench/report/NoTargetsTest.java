package io.tributary.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class NoTargetsTest {
    private static final String SQUARED = "stock.net.variance";
    private static final List<String> FIRMS = List.of("spring", "outlet");

    /** The study without targets, two of its tiers as firms, and a figure of one firm with a long unit. */
    private static StudyResult study() {
        StudyResult study = WaterStudy.of(32);
        List<Firm> firms =
                FIRMS.stream().map(id -> Blank.of(Firm.class, Map.of("id", id))).toList();
        Scenario scenario = Copy.with(study.scenario(), Map.of("targets", List.of(), "firms", firms));
        List<VariantResult> variants = new ArrayList<>();
        for (VariantResult variant : study.variants()) {
            List<KpiEstimate> kpis = new ArrayList<>(variant.kpis());
            if (variant.baseline()) {
                kpis.add(of(SQUARED, "spring", 0.9));
            } else {
                kpis.add(of(SQUARED, "spring", 1_082));
                kpis.add(of(SQUARED, "outlet", 1_328_000));
            }
            variants.add(Copy.with(variant, Map.of("targets", List.of(), "kpis", kpis)));
        }
        return Copy.with(study, Map.of("scenario", scenario, "variants", variants));
    }

    private static KpiEstimate of(String kpi, String entity, double value) {
        Estimate estimate = new Estimate(value, value, value, 32);
        return new KpiEstimate(kpi, entity, -1, estimate, estimate);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void columnsOfFiguresStandApart(Language language) {
        List<String> lines =
                Answer.of(study(), Kpis.ALL, language, false).lines().toList();
        assertThat(lines).allMatch(line -> TerminalText.width(line) <= 80);
        assertThat(lines).noneMatch(line -> line.matches(".*[a-z家件周]\\d+[,.]\\d.*"));
    }

    @Test
    void firmsStandBelowTheNameOfTheirFigureAndWithinTheirVariantsColumn() {
        List<String> lines =
                Answer.of(study(), Kpis.ALL, Language.EN, false).lines().toList();
        int profit = lines.indexOf("  Profit");
        assertThat(profit).isPositive();
        assertThat(lines.get(profit + 1)).matches(" {4}spring +\\S+ M CNY.*");
        int squared = lines.indexOf("  " + Kpis.get(SQUARED).en() + ", units squared");
        assertThat(lines.get(squared + 1)).matches(" {4}spring +0.9\\d* +1,082 +1,082");
        assertThat(lines.get(squared + 2)).matches(" {4}outlet +– +1.33 M +1.33 M");
    }

    @Test
    void theMoneyOfTheBaselineAloneIsBuiltUpFromNothing() throws Exception {
        Block block = new MoneySection(new Reading(study(), Kpis.ALL))
                .section()
                .blocks()
                .get(0);
        assertThat(block).isInstanceOf(Block.Chart.class);
        JsonText json = new JsonText();
        block.writeTo(json);
        JsonNode chart = JsonMapper.builder().build().readTree(json.toString());
        JsonNode steps = chart.get("data").get("steps");
        int last = steps.size() - 1;
        assertThat(last).isEqualTo(5);
        assertThat(steps.get(0).get("from").asDouble()).isZero();
        assertThat(steps.get(0).get("whole").asBoolean()).isFalse();
        for (int at = 1; at < last; at++) {
            assertThat(steps.get(at).get("from").asDouble())
                    .isEqualTo(steps.get(at - 1).get("to").asDouble());
        }
        assertThat(steps.get(last).get("whole").asBoolean()).isTrue();
        assertThat(steps.get(last).get("to").asDouble())
                .isEqualTo(steps.get(last - 1).get("to").asDouble());
        assertThat(chart.get("table").get("columns").size()).isEqualTo(3);
    }
}
