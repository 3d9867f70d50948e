package io.tributary.optimizer.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.optimizer.facility.search.Limit;
import io.tributary.optimizer.fixture.Planning;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.simulator.geography.Travel;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.TerritoryDesign;
import io.tributary.simulator.scenario.TerritoryDesign.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Territories of the shipped scenario of three provinces, 52 cities and 12 distributors. */
class DesignerTest {
    private static final Scenario TODAY =
            Planning.open("territories").variant("today").scenario();

    private static Scenario with(String field, Object value) {
        TerritoryDesign design = Copy.with(TODAY.decide().territories().orElseThrow(), Map.of(field, value));
        return Copy.with(
                TODAY, Map.of("decide", Copy.with(TODAY.decide(), Map.of("territories", Optional.of(design)))));
    }

    private static Designed solved(Scenario scenario) {
        Designer designer = new Designer(scenario);
        return designer.solve(designer::moves).orElseThrow();
    }

    @Test
    void theDrawnTerritoriesKeepEveryRuleAndTheBound() {
        Designed drawn = solved(TODAY);

        assertThat(drawn.complaints()).isEmpty();
        assertThat(drawn.leastCents()).isLessThanOrEqualTo(drawn.cents());
        assertThat(drawn.diagnosis().territories()).hasSize(12);
        assertThat(drawn.diagnosis().evenness(Measure.OUTLETS).index()).isLessThanOrEqualTo(0.45);
        for (Diagnosis.One one : drawn.diagnosis().territories()) {
            assertThat(one.polsbyPopper()).isBetween(0.1, 1.0);
            assertThat(one.reock()).isBetween(0.1, 1.0);
            List<String> regions = TODAY.zones().stream()
                    .filter(zone -> one.zones().contains(zone.id()))
                    .map(Zone::region)
                    .distinct()
                    .toList();
            assertThat(regions).hasSize(1);
        }
        assertThat(solved(TODAY)).isEqualTo(drawn);
    }

    @Test
    void todaysNetworkIsJudgedInThePlannersWords() {
        Designed today = new Designer(TODAY).judge(TODAY.network(), 0);

        assertThat(today.isFeasible()).isFalse();
        assertThat(today.diagnosis().moved()).isZero();
        assertThat(today.complaints())
                .anySatisfy(sentence ->
                        assertThat(sentence.en()).startsWith("D-hefei has 48,307 outlets, outside 16,197 - 42,701"));
    }

    @Test
    void aPlanIsANetworkInWhichEachCityHasOneDistributor() {
        Designer designer = new Designer(TODAY);
        Designed drawn = designer.solve(designer::moves).orElseThrow();
        List<Change> changes = designer.plan(drawn).changes();

        assertThat(changes).hasSize(drawn.diagnosis().moved());
        assertThat(drawn.network()).hasSize(TODAY.zones().size());
    }

    @Test
    void aPinnedCityBelongsToWhomItIsPinnedAndALockedOneStays() {
        Designer designer = new Designer(TODAY);
        Designed drawn = designer.solve(designer::moves).orElseThrow();
        Designed before = designer.judge(TODAY.network(), 0);
        String moved = TODAY.zones().stream()
                .map(Zone::id)
                .filter(zone -> !ownerOf(drawn, zone).equals(ownerOf(before, zone)))
                .findFirst()
                .orElseThrow();

        Designed pinned = solved(with("pins", Map.of(moved, ownerOf(drawn, moved))));

        assertThat(ownerOf(pinned, moved)).isEqualTo(ownerOf(drawn, moved));
        assertThat(ownerOf(solved(with("locked", List.of("C1808722"))), "C1808722"))
                .isEqualTo("D-hefei");
    }

    @Test
    void aHighPriceOfChangeMovesFewerCities() {
        int cheap = solved(with("changePrice", 0.0)).diagnosis().moved();
        int dear = solved(with("changePrice", 3_000_000.0)).diagnosis().moved();

        assertThat(dear).isLessThan(cheap);
    }

    @Test
    void theNumberOfTerritoriesIsChosenWhereEachOneCosts() {
        TerritoryDesign free = Copy.with(
                TODAY.decide().territories().orElseThrow(),
                Map.of(
                        "count", Optional.of(9),
                        "upTo", Optional.of(12),
                        "withinRegions", false,
                        "keepHome", false,
                        "balance", Map.of("zones", 0.9)));
        Scenario cheap = scenario(Copy.with(free, Map.of("eachCosts", 0.0)));
        Scenario dear = scenario(Copy.with(free, Map.of("eachCosts", 20_000_000.0)));

        assertThat(solved(cheap).diagnosis().territories()).hasSize(12);
        assertThat(solved(dear).diagnosis().territories()).hasSize(9);
    }

    @Test
    void territoriesByDrivingTimeAreThoseByRoadWhereEveryKilometreTakesAMinute() {
        TerritoryDesign byTime = Copy.with(
                TODAY.decide().territories().orElseThrow(), Map.of("objective", TerritoryDesign.Objective.DRIVE_TIME));
        Travel even = new Travel(1, 60, 60, 0, false);

        Designed drawn = solved(Copy.with(scenario(byTime), Map.of("travel", even)));
        Designed slower = solved(scenario(byTime));

        assertThat(drawn).isEqualTo(solved(TODAY));
        assertThat(slower.cents()).isGreaterThan(drawn.cents());
    }

    private static Scenario scenario(TerritoryDesign design) {
        return Copy.with(
                TODAY, Map.of("decide", Copy.with(TODAY.decide(), Map.of("territories", Optional.of(design)))));
    }

    @Test
    void givingACityAwayHasAPriceAndNamesWhatItBreaks() {
        Designer designer = new Designer(TODAY);

        assertThat(designer.flip(TODAY.network(), "C1808722", "D-huainan").en())
                .startsWith("With D-huainan instead: cost ")
                .contains("D-huainan has ");
        assertThat(designer.why(TODAY.network(), "C1808722").get(0).en()).contains("belongs to D-hefei");
    }

    @Test
    void whereNoTerritoriesExistEachRuleThatAloneWouldDoIsNamedWithHowFarItMustGive() {
        // Wuhu is far inside the ground of D-hefei: with it D-wenzhou cannot be connected.
        Scenario torn = with("pins", Map.of("C1792621", "D-wenzhou"));
        Designer designer = new Designer(torn);
        assertThat(designer.solve(() -> Limit.moves(20_000))).isEmpty();

        List<Sentence> reliefs = designer.reliefs(each -> Limit.moves(20_000));

        assertThat(reliefs).extracting(Sentence::en).contains("Territories exist without the pin of C1792621.");
        assertThat(reliefs).extracting(Sentence::en).noneMatch(text -> text.contains("outlets within"));
    }

    @Test
    void aToleranceThatIsTooNarrowIsWidenedUntilTerritoriesExist() {
        Scenario narrow = with("balance", Map.of("outlets", 0.1));
        Designer designer = new Designer(narrow);
        assertThat(designer.solve(() -> Limit.moves(20_000))).isEmpty();

        List<Sentence> reliefs = designer.reliefs(each -> Limit.moves(20_000));

        assertThat(reliefs)
                .extracting(Sentence::en)
                .anyMatch(text -> text.startsWith("Territories exist with outlets within"));
    }

    @Test
    void evennessOfOneTwoAndThree() {
        // Mean 2, worst off by 1; deviation sqrt(2/3) = 0.8165; Gini 2 (1 + 4 + 9) / (3 x 6) - 4 / 3 = 2 / 9.
        Diagnosis.Evenness even = Diagnosis.Evenness.of(new double[] {3, 1, 2});

        assertThat(even.index()).isCloseTo(0.5, within(1e-12));
        assertThat(even.variation()).isCloseTo(0.8165 / 2, within(1e-4));
        assertThat(even.gini()).isCloseTo(2.0 / 9, within(1e-12));
    }

    @Test
    void aSquareOfFourCellsIsAsCompactAsASquare() {
        List<Zone> zones = IntStream.range(0, 64)
                .mapToObj(i ->
                        new Zone("z" + i, "z", "z", "R", 1, 0.5, Math.floorDiv(i, 8) * 0.1, i % 8 * 0.1, 1, 0, 1, 1, 1))
                .toList();
        // Four inner cells form a square: 4 pi / 16 = 0.785 by the border, 2 / pi = 0.637 by the circle.
        List<Integer> square = List.of(27, 28, 35, 36);

        assertThat(new Shapes(zones).polsbyPopper(square)).isCloseTo(Math.PI / 4, within(0.001));
        assertThat(new Shapes(zones).reock(square)).isCloseTo(2 / Math.PI, within(0.001));
    }

    @Test
    void moreTerritoriesThanDistributorsAreRefused() {
        assertThatThrownBy(() -> solved(with("count", Optional.of(13))))
                .hasMessageContaining("only 12 licensed distributors could have one");
    }

    private static String ownerOf(Designed designed, String zone) {
        return designed.diagnosis().territories().stream()
                .filter(one -> one.zones().contains(zone))
                .findFirst()
                .orElseThrow()
                .owner();
    }
}
