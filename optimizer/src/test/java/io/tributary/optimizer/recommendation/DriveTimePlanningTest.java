package io.tributary.optimizer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.optimizer.fixture.Planning;
import io.tributary.optimizer.fixture.SplitMix;
import io.tributary.optimizer.reason.WhyArea;
import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fresh milk: eight cold stores, eleven cities, a table of driving times, and no van that drives for more than 90 minutes. */
class DriveTimePlanningTest {
    private static final Path TABLE =
            Path.of(System.getProperty("tributary.root", "..")).resolve("scenarios/fresh-milk/data/distances.csv");
    private static final Planning MILK = new Planning("fresh-milk");
    private static final SalesResponse RESPONSE = MILK.response();

    private static Scenario changed(Change... changes) {
        return Planning.open("fresh-milk")
                .variant("today")
                .with(List.of(changes))
                .scenario();
    }

    private static Change set(String path, String value) {
        return new Change(path, "", value, "");
    }

    /** The table's minutes by "partner city", read without the code under test. */
    private static Map<String, Double> table() throws IOException {
        Map<String, Double> minutes = new HashMap<>();
        Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(row -> minutes.put(row[0] + " " + row[1], Double.parseDouble(row[3])));
        return minutes;
    }

    @Test
    void aPlanKeepsTheLongestDriveAndSaysWhoIsKeptOutByIt() throws IOException {
        Map<String, Double> table = table();

        Recommendation plan = Recommender.recommend(MILK.today(), RESPONSE, 1e-4);

        assertThat(plan.feasible()).isTrue();
        assertThat(plan.unserved()).containsExactly("zhoushan");
        for (WhyArea why : plan.reasons()) {
            if (!why.chain().isEmpty()) {
                assertThat(why.minutes())
                        .isEqualTo(table.get(why.chain() + " " + why.area()))
                        .isLessThanOrEqualTo(90);
            }
        }
        assertThat(sentence(plan, "zhoushan").en())
                .isEqualTo("Nobody serves zhoushan: D-ningbo would drive 95 minutes where 90 are allowed.");
        assertThat(sentence(plan, "zhoushan").zh()).isEqualTo("zhoushan 无人服务：D-ningbo 车程 95 分钟，上限 90 分钟。");
        assertThat(sentence(plan, "lishui").en())
                .startsWith("D-lishui serves lishui from 10.0 km, 20 minutes by road: ")
                .endsWith("No other partner is near enough: D-jinhua would drive 105 minutes where 90 are allowed.");
    }

    private static io.tributary.optimizer.reason.Sentence sentence(Recommendation plan, String area) {
        return plan.reasons().stream()
                .filter(why -> why.area().equals(area))
                .map(WhyArea::sentence)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMayDriveForLongerServesTheIslandAndNobodyElseDrivesForLonger() {
        Scenario today = changed(set("decide.limits.max_drive_time_of", "{D-ningbo: 95 min}"));

        Recommendation plan = Recommender.recommend(today, RESPONSE, 1e-4);

        assertThat(plan.unserved()).isEmpty();
        assertThat(plan.reasons())
                .filteredOn(why -> why.minutes() > 90)
                .anyMatch(why -> why.area().equals("zhoushan"))
                .allMatch(why -> why.chain().equals("D-ningbo") && why.minutes() <= 95);
    }

    /** The flip is as good as the best plan where the table itself has the island near enough for that store. */
    @Test
    void theFlipIsPricedForThatDriveAloneAndTheLimitForAllDrives() throws IOException {
        Planner planner = new Planner(MILK.today(), RESPONSE, Effort.byNodes(1e-6));
        Scenario planned = ClosedLoop.planned(MILK.today(), Recommender.recommend(MILK.today(), RESPONSE, 1e-6));

        WhyNot flip = planner.whyNot(planned.network(), "zhoushan", "D-ningbo");

        assertThat(flip.forbidden()).containsExactly(Limit.DRIVE_TIME);
        assertThat(flip.sentence().en())
                .startsWith("D-ningbo may not serve zhoushan, because of driving time"
                        + " (95 minutes where 90 are allowed). Were it allowed: ");
        assertThat(flip.sentence().zh()).startsWith("D-ningbo 不得服务 zhoushan，原因：车程（95 分钟，上限 90 分钟）。");
        WhyNot.Price resolved = flip.resolved().orElseThrow();
        Scenario nearer = changed(
                set("distances[" + row("D-ningbo", "zhoushan") + "].minutes", "90"),
                set("decide.locks.zhoushan", "D-ningbo"));
        Recommendation with = Recommender.recommend(nearer, RESPONSE, 1e-6);
        Recommendation without = Recommender.recommend(MILK.today(), RESPONSE, 1e-6);
        assertThat(resolved.moreCents() / 100.0).isCloseTo(cost(with) - cost(without), within(1.0));
        Recommendation free =
                Recommender.recommend(changed(set("decide.limits.max_drive_time", "500 min")), RESPONSE, 1e-6);
        LimitPrice price = planner.limitPrices().orElseThrow().stream()
                .filter(each -> each.limit() == Limit.DRIVE_TIME)
                .findFirst()
                .orElseThrow();
        assertThat(price.moreCents() / 100.0).isCloseTo(cost(free) - cost(without), within(1.0));
        assertThat(price.gainCents(planner.goal())).isPositive();
    }

    private static int row(String store, String city) throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        return IntStream.range(1, lines.size())
                        .filter(i -> lines.get(i).startsWith(store + "," + city + ","))
                        .findFirst()
                        .orElseThrow()
                - 1;
    }

    private static double cost(Recommendation plan) {
        return plan.plan().promises().stream()
                .filter(promise -> promise.kpi().equals("cost.distribution.total"))
                .findFirst()
                .orElseThrow()
                .planned();
    }

    @Test
    void theAuditOfAnyNetworkFindsTheDrivesThatTheTableSaysAreTooLong() throws IOException {
        Map<String, Double> table = table();
        Scenario today = changed(set("decide.limits.max_drive_time_of", "{D-hangzhou: 70 min, D-ningbo: 130 min}"));
        List<String> stores = today.partners().stream().map(Partner::id).toList();
        SplitMix luck = new SplitMix(8);
        for (int round = 0; round < 12; round++) {
            List<Assignment> network = new ArrayList<>();
            Set<Breach> tooLong = new java.util.HashSet<>();
            for (Zone zone : today.zones()) {
                String store = stores.get(luck.below(stores.size()));
                network.add(new Assignment(zone.id(), List.of(store)));
                int most = store.equals("D-hangzhou") ? 70 : store.equals("D-ningbo") ? 130 : 90;
                double drive = table.getOrDefault(store + " " + zone.id(), Double.NaN);
                if (drive > most && km(table, store, zone.id()) <= 240) {
                    tooLong.add(new Breach(Limit.DRIVE_TIME, zone.id(), most, Math.round(drive)));
                }
            }

            Audit audit = Recommender.audit(today, RESPONSE, network);

            assertThat(audit.breaches())
                    .filteredOn(breach -> breach.limit() == Limit.DRIVE_TIME)
                    .containsExactlyInAnyOrderElementsOf(tooLong);
            assertThat(audit.feasible()).isEqualTo(audit.breaches().isEmpty());
        }
    }

    /** Everybody can be covered only with the island, which is 95 minutes from the nearest store. */
    @Test
    void whereCoverageAsksForTheIslandTheLongestDriveMustGiveByTheMinutesThatItLacks() {
        Recommendation most = Recommender.recommend(
                changed(set("decide.goal", "{}"), set("decide.limits.max_drive_time", "95 min")), RESPONSE, 1e-6);
        double coverage = most.plan().promises().stream()
                .filter(promise -> promise.kpi().equals("coverage.numeric"))
                .findFirst()
                .orElseThrow()
                .planned();
        Scenario asked = changed(set("decide.goal", "{coverage_at_least: " + (coverage - 1e-4) + "}"));

        Conflict conflict =
                new Planner(asked, RESPONSE, new Effort(20, 0)).conflict().orElseThrow();

        assertThat(conflict.limits()).containsExactlyInAnyOrder(Limit.COVERAGE_TARGET, Limit.DRIVE_TIME);
        Conflict.Relaxed relaxed =
                Optional.ofNullable(conflict.relax().get(Limit.DRIVE_TIME)).orElseThrow();
        assertThat(relaxed.verdict()).isEqualTo(Conflict.Verdict.POSSIBLE);
        assertThat(relaxed.breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.limit()).isEqualTo(Limit.DRIVE_TIME);
            assertThat(breach.allowed()).isEqualTo(90);
            assertThat(breach.actual()).isEqualTo(95);
        });
    }

    private static double km(Map<String, Double> table, String store, String city) throws IOException {
        assertThat(table).containsKey(store + " " + city);
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith(store + "," + city + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[2]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLongestDriveIsARadiusWhereAllRoadsAreEquallyFast() {
        Change[] even = {
            set("listing.lost_at_radius", "0"), set("travel", "{circuity: 1.3, speed: 60, town_km: 0}"),
        };
        for (int most : List.of(30, 77, 90, 140)) {
            Scenario byTime = soy(most + " min", "200 km", even);
            Scenario byRadius = soy("500 h", most + " km", even);

            assertThat(pairs(byTime)).isNotEmpty().isEqualTo(pairs(byRadius));
        }
    }

    /** Soy milk without a table: drives follow from the kilometres. */
    private static Scenario soy(String drive, String radius, Change... more) {
        List<Change> changes = new ArrayList<>(List.of(more));
        changes.add(set("decide.limits.max_drive_time", drive));
        for (String id : List.of("nanchang", "gan", "shangrao", "jinhua", "hangzhou", "linping", "yuhang")) {
            changes.add(set("partners[D-" + id + "].radius", radius));
        }
        return Planning.open("mechanisms/planning")
                .variant("today")
                .with(changes)
                .scenario();
    }

    private static Set<String> pairs(Scenario scenario) {
        Set<String> pairs = new TreeSet<>();
        ScenarioMapping mapping = new ScenarioMapping(scenario, SalesSurvey.of(scenario));
        mapping.problem().offers().forEach(offer -> pairs.add(offer.area() + " " + offer.site() + " " + offer.tiers()));
        return pairs;
    }
}
