package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shops and a web shop that serve each other's shoppers, by paired runs with and without. */
class OmnichannelTest {

    /** A maker with shops in two zones and a web shop; WEB is added to the web shop's stock, ALL to the consumers. */
    private static Scenario town(String consumers, String... replacements) {
        String text = """
                scenario: Shops and a web shop
                time: {length: 20 weeks}
                skus:
                  - {id: water, maker: spring, pack: 12, equity: 0.5, cost: 5}
                firms:
                  - {id: spring, kind: maker, reach: 60 %}
                  - {id: web, kind: direct}
                zones:
                  - {id: east, region: E, population: 30000, outlets: 300}
                  - {id: west, region: W, population: 30000, outlets: 300}
                segments:
                  - {id: all, urban_share: 100 %, rural_share: 100 %, occasions: 0.5, price_sensitivity: 0.5, need: 1}
                formats:
                  - {id: shop, share: 100 %, service: 50, order: {base_stock: {cover: 1 week}}}
                network:
                  - {area: east, chain: []}
                  - {area: west, chain: []}
                links:
                  - {seller: spring, buyer: outlet, price: {fixed: 12}}
                  - {seller: spring, buyer: web, price: {fixed: 12}, per_pack: 2}
                  - {seller: outlet, buyer: consumers, price: {fixed: 18}}
                  - {seller: web, buyer: consumers, price: {fixed: 20}}
                consumers: {CONSUMERS}
                """.replace("CONSUMERS", consumers);
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return Scenarios.of(text);
    }

    private static Run run(String omnichannel) {
        return Run.of(town("omnichannel: {" + omnichannel + "}"), 0);
    }

    private static double online(Run run) {
        return run.sum(Kind.SALE, from -> from.id().equals("spring"), Run::anyone);
    }

    private static double inShops(Run run) {
        return run.sum(Kind.SALE, from -> from.id().endsWith("/shop"), Run::anyone);
    }

    @Test
    void channelsThatDoNothingForEachOtherLeaveTheBooksAsTheyWere() {
        assertThat(run("showrooming: 0, web_rooming: 0").ledger().digest())
                .isEqualTo(Run.of(town(""), 0).ledger().digest());
    }

    @Test
    void ordersThatArePickedUpAreTakenFromTheOutletsStock() {
        Run sent = run("");
        Run pickedUp = run("pick_up: [{at: web, from: shop}]");
        assertThat(online(sent)).isPositive();
        assertThat(online(pickedUp)).isZero();
        assertThat(pickedUp.sum(Kind.LAST_LEG, from -> from.id().equals("spring"), Run::anyone))
                .isLessThan(sent.sum(Kind.LAST_LEG, from -> from.id().equals("spring"), Run::anyone));
        assertThat(inShops(pickedUp)).isGreaterThan(inShops(sent));
    }

    /** The seller takes 20 for a pack, the outlet paid 12 for it. */
    @Test
    void theCreditRuleSaysWhoEarnsTheMarginOfAnOrderThatIsPickedUp() {
        for (double credit : new double[] {0, 0.25, 1}) {
            Run run = run("pick_up: [{at: web, from: shop, credit: " + credit + ", fee: 0.5}]");
            double packs =
                    run.sum(Kind.SHELF_PAYMENT, Run::anyone, to -> to.id().equals("spring")) / 20;
            assertThat(packs).isPositive();
            assertThat(run.sum(
                            Kind.SHARING,
                            from -> from.id().equals("spring"),
                            to -> to.id().endsWith("/shop")))
                    .isCloseTo(packs * (12 + credit * 8 + 0.5), within(1e-3 * packs));
        }
    }

    @Test
    void shoppersOfTheShopAndOfTheWebShopFindTheSameShareOfOneStock() {
        String tight = "order: {base_stock: {cover: 1 week}}";
        Run run = Run.of(
                town(
                        "omnichannel: {pick_up: [{at: web, from: shop}]}, stock_out: {other_shop: 0 %, other_brand: 0 %,"
                                + " delay: 0 %}",
                        tight, "order: {base_stock: {level: 150}}"),
                0);
        Run plenty = Run.of(
                town(
                        "omnichannel: {pick_up: [{at: web, from: shop}]}, stock_out: {other_shop: 0 %, other_brand: 0 %,"
                                + " delay: 0 %}",
                        tight, "order: {base_stock: {level: 1500000}}"),
                0);
        double web = webUnits(run) / webUnits(plenty);
        double shop = (inShops(run) - webUnits(run)) / (inShops(plenty) - webUnits(plenty));
        assertThat(web).isLessThan(0.9).isCloseTo(shop, within(0.01));
    }

    private static double webUnits(Run run) {
        return run.sum(Kind.SHELF_PAYMENT, Run::anyone, to -> to.id().equals("spring")) / 20 * 12;
    }

    /** Two equal zones ask a maker that cannot send them all: the first in the file has no advantage. */
    @Test
    void aStockThatDoesNotSufficeIsSharedOutByWhatWasAskedForAndNotByOrder() {
        Scenario scarce = town(
                "stock_out: {other_shop: 0 %, other_brand: 0 %, delay: 0 %}",
                "reach: 60 %", "reach: 0 %, order: {base_stock: {level: 4000}}");
        double east = 0;
        double west = 0;
        for (int future = 0; future < 6; future++) {
            Run run = Run.of(scarce, future);
            east += run.sum(Kind.SALE, Run::anyone, to -> to.region().equals("E"));
            west += run.sum(Kind.SALE, Run::anyone, to -> to.region().equals("W"));
        }
        Run all = Run.of(town("", "reach: 60 %", "reach: 0 %"), 0);
        assertThat(east + west).isLessThan(0.9 * 6 * all.sum(Kind.SALE, Run::anyone, Run::anyone));
        assertThat(east / west).isCloseTo(1, within(0.01));
    }

    @Test
    void theLastUnitGoesToEachOfThoseWhoAskAsOftenAsToTheOthers() {
        int[] got = new int[3];
        for (int period = 0; period < 3000; period++) {
            got[lucky(period)]++;
        }
        for (int times : got) {
            assertThat((times - 1000.0) / Math.sqrt(3000.0 * 2 / 9)).isBetween(-4.0, 4.0);
        }
    }

    private static final World WORLD = new World(town(""), town(""), java.util.Optional.empty(), new Luck(1, 0));

    private static int lucky(int period) {
        Stock stock = WORLD.builder.stocks().get(0);
        stock.onHand = 1;
        Rationing rationing = new Rationing();
        List<Rationing.Claim> claims = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            claims.add(rationing.claim(stock, name, 5));
        }
        rationing.decide(new Luck(9, 0), period);
        long sum = claims.stream().mapToLong(Rationing.Claim::granted).sum();
        assertThat(sum).isEqualTo(1);
        return claims.indexOf(claims.stream()
                .filter(claim -> claim.granted() == 1)
                .findFirst()
                .orElseThrow());
    }

    /** The sales of 19 weeks out of 20 come back at the share; the maker pays 20 a pack, and 2 a unit for the trouble. */
    @Test
    void whatConsumersBringBackGoesTheWayBackWithItsMoney() {
        Run none = run("");
        Run some = run("returns: [{at: web, share: 8 %, cost: 2, resold: 75 %}]");
        double sold = online(some);
        double last = some.sum(Kind.SALE, from -> from.id().equals("spring"), Run::anyone, 19);
        double back = some.sum(Kind.BROUGHT_BACK, Run::anyone, to -> to.id().equals("spring"));
        assertThat(back).isCloseTo(0.08 * (sold - last), within(20.0));
        assertThat(some.sum(Kind.WRITE_OFF, Run::anyone, Run::anyone)).isCloseTo(0.25 * back, within(30.0));
        assertThat(some.sum(Kind.CONSUMER_REFUND, Run::anyone, Run::anyone)).isCloseTo(back * 20 / 12, within(1e-3));
        assertThat(some.sum(Kind.HANDLING, Run::anyone, Run::anyone)).isCloseTo(back * 2, within(1e-3));
        assertThat(some.kpi("profit", "spring")).isLessThan(none.kpi("profit", "spring"));
        assertThat(some.kpi("returns.consumers", KpiValue.TOTAL))
                .isCloseTo(back / some.sum(Kind.SALE, Run::anyone, Run::anyone), within(1e-9));
        assertThat(online(none)).isEqualTo(sold);
    }

    /** Where all is found, the odds of the web shop against the shops rise by e^(showrooming x 60 % of shops x service). */
    @Test
    void shopsThatShowAProductRaiseItsSalesOnlineAndLoseTheirOwn() {
        double odds = odds(0, 50);
        assertThat(Math.log(odds(2, 50) / odds)).isCloseTo(2 * 0.6 * 0.5, within(0.02));
        assertThat(Math.log(odds(2, 100) / odds(0, 100))).isCloseTo(2 * 0.6 * 1.0, within(0.02));
        assertThat(inShops(run("showrooming: 2"))).isLessThan(inShops(run("")));
    }

    private static double odds(double showrooming, int service) {
        Run run = Run.of(
                town(
                        "omnichannel: {showrooming: " + showrooming + "}",
                        "service: 50",
                        "service: " + service,
                        "{cover: 1 week}",
                        "{cover: 12 weeks}"),
                0);
        return online(run) / inShops(run);
    }

    @Test
    void aProductThatIsListedOnlineGainsInTheShopsWhereConsumersLookItUp() {
        Run off = run("");
        Run on = run("web_rooming: 0.5");
        assertThat(inShops(on)).isGreaterThan(1.1 * inShops(off));
        assertThat(online(on)).isLessThan(online(off));
    }

    @Test
    void aRunWithReturnsAndPickUpMayBeSplit() {
        Scenario scenario = town("omnichannel: {pick_up: [{at: web, from: shop}], returns: [{at: shop, share: 5 %},"
                + " {at: web, share: 9 %, resold: 50 %}]}");
        Simulation simulation = Simulation.of(scenario);
        long whole = simulation.run(new Luck(1, 0)).digest();
        assertThat(simulation.resume(simulation.until(9, new Luck(1, 0), 1), 1).digest())
                .isEqualTo(whole);
    }
}
