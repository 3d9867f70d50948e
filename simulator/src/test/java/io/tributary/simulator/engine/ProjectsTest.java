package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.market.Funnel;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sales funnels of scenarios/servo-drives against their probabilities, in pairs under the same luck. */
final class ProjectsTest {
    private static final Path FOLDER = Path.of(System.getProperty("tributary.root"), "scenarios", "servo-drives");
    private static final int FUTURES = 8;

    private static Run run(String variant, int future, String... settings) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < settings.length; i += 2) {
            changes.add(new Change(settings[i], "", settings[i + 1], ""));
        }
        ScenarioSource source = ScenarioReader.open(FOLDER, changes, Kpis.ids());
        Scenario scenario = source.variant(variant).scenario();
        return Run.of(source.scenario(), scenario, future);
    }

    private static double mean(String variant, String kpi, String entity, String... settings) {
        double sum = 0;
        for (int future = 0; future < FUTURES; future++) {
            sum += run(variant, future, settings).kpi(kpi, entity);
        }
        return sum / FUTURES;
    }

    private static Funnel funnel(Scenario scenario, int demand) {
        DemandProcess process = scenario.demand().get(demand).process().orElseThrow();
        return (Funnel) process;
    }

    /** 0.60 x 0.55 x 0.50 x 0.45 = 7.4 %; at seven hours each stage passes 22.5 % less often. */
    @Test
    void stagesMultiplyAndDistanceMultipliesEachOfThem() {
        Scenario scenario = run("distributors", 0).scenario();
        assertThat(funnel(scenario, 0).winRate()).isCloseTo(0.07425, within(1e-9));
        double far = Math.pow(1 - 0.3 * 3 / 4, 4);
        assertThat(funnel(scenario, 10).winRate()).isCloseTo(0.07425 * far, within(1e-9));
        double near = mean("near", "funnel.win_rate", "d_shenyang", "demand[10].process.funnel.engineers", "0");
        double away = mean("distributors", "funnel.win_rate", "d_shenyang", "demand[10].process.funnel.engineers", "0");
        assertThat(away / near).isBetween(far - 0.2, far + 0.2);
        assertThat(mean("near", "funnel.won", "total")).isGreaterThan(mean("distributors", "funnel.won", "total") + 5);
    }

    /** Who delivers nothing at once is late always, and loses 40 % of the last stage's passes. */
    @Test
    void anAgentWithoutStockIsLateAndWinsLess() {
        double agents = mean("agents", "funnel.won", "total");
        double stocked = mean("distributors", "funnel.won", "total");
        assertThat(agents / stocked).isBetween(0.62, 0.95);
        Run one = run("agents", 0);
        Run other = run("distributors", 0);
        assertThat(one.kpi("funnel.leads", "a_suzhou")).isEqualTo(other.kpi("funnel.leads", "d_suzhou"));
        double paid = 0;
        for (int week = 26; week < 78; week++) {
            paid += one.sum(Kind.SHELF_PAYMENT, Run::anyone, p -> p.id().startsWith("a_"), week);
        }
        assertThat(one.kpi("cost.terms", "total")).isCloseTo(0.08 * paid, within(0.02 * paid));
    }

    /** Leads that wait go cold; more engineers take up more and cost what they cost. */
    @Test
    void engineersTakeUpLeadsThatWouldGoCold() {
        Run few = run("distributors", 0, "demand[0].process.funnel.engineers", "2");
        Run many = run("distributors", 0, "demand[0].process.funnel.engineers", "12");
        double most = 0;
        for (int week = 0; week < 78; week++) {
            most = Math.max(most, few.state(Measures.PROJECTS, p -> p.id().equals("d_shenzhen"), week));
        }
        assertThat(most).isEqualTo(24);
        double begunFew = 0;
        double begunMany = 0;
        for (int week = 26; week < 78; week++) {
            begunFew += few.state(Measures.PROJECTS_BEGUN, p -> p.id().equals("d_shenzhen"), week);
            begunMany += many.state(Measures.PROJECTS_BEGUN, p -> p.id().equals("d_shenzhen"), week);
        }
        assertThat(begunMany).isGreaterThan(2 * begunFew);
        double cost = window(many) - window(few);
        assertThat(cost).isCloseTo(10 * 15_000, within(1.0));
    }

    /** Goods that a credit limit holds back are not filled at once, and what was owed from before is no new demand. */
    @Test
    void aCreditLimitLowersTheFillRateAndNeverBelowNothing() {
        double held = run("credit", 0).kpi("fill_rate", "servo");
        double free = run("distributors", 0).kpi("fill_rate", "servo");
        assertThat(held).isBetween(0.0, free - 0.01);
        assertThat(free).isCloseTo(1, within(1e-9));
    }

    private static double window(Run run) {
        double sum = 0;
        for (int week = 26; week < 78; week++) {
            sum += run.sum(Kind.CONTACT, p -> p.id().equals("servo"), Run::anyone, week);
        }
        return sum;
    }
}
