package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Published channel games, played by the engine from scenario files and read from the ledger. */
class PlayTest {

    /** Expects KPIs of a run within 1e-6 of max(1, value). */
    private record Book(Run run) {
        Book has(String kpi, String entity, double value) {
            double got = run.kpi(kpi, entity);
            assertThat(Math.abs(got - value) / Math.max(1, Math.abs(value)))
                    .as("%s of %s is %s, expected %s", kpi, entity, got, value)
                    .isLessThanOrEqualTo(1e-6);
            return this;
        }
    }

    private static Book play(String file) {
        return play(Plays.file(file));
    }

    private static Book play(Scenario scenario) {
        return new Book(Run.of(scenario, 0));
    }

    @Test
    void oneFirmAsksTheMonopolyPrice() {
        play("spengler-lin/1")
                .has("price", "tier1", 60)
                .has("profit", "tier1", 1600)
                .has("quantity", "total", 40);
    }

    @Test
    void twoTiersTakeTwoMargins() {
        play("spengler-lin/2")
                .has("price", "tier1", 60)
                .has("price", "tier2", 80)
                .has("profit", "tier1", 800)
                .has("profit", "tier2", 400)
                .has("profit", "total", 1200)
                .has("quantity", "total", 20);
    }

    @Test
    void threeTiersTakeThreeMargins() {
        play("spengler-lin/3")
                .has("price", "tier1", 60)
                .has("price", "tier2", 80)
                .has("price", "tier3", 90)
                .has("profit", "tier1", 400)
                .has("profit", "tier2", 200)
                .has("profit", "tier3", 100)
                .has("quantity", "total", 10);
    }

    @Test
    void localCostsShiftPricesOfTheirTier() {
        play("spengler-lin/4")
                .has("price", "tier1", 50)
                .has("price", "tier2", 74)
                .has("price", "tier3", 90)
                .has("profit", "tier1", 1000)
                .has("profit", "tier2", 500)
                .has("profit", "tier3", 250)
                .has("profit", "total", 1750);
    }

    @Test
    void underConstantElasticityTheRetailerEarnsMore() {
        play("spengler-ces/1")
                .has("price", "tier1", 16.17283950617284)
                .has("price", "tier2", 26.15607376924249)
                .has("profit", "tier1", 119.24629522438852)
                .has("profit", "tier2", 192.85511943697398)
                .has("quantity", "total", 19.317899826350942);
        play("spengler-ces/2")
                .has("price", "tier1", 15)
                .has("price", "tier2", 22.5)
                .has("price", "tier3", 33.75)
                .has("profit", "tier1", 130.0614743687446)
                .has("profit", "tier2", 195.0922115531169)
                .has("profit", "tier3", 292.6383173296754);
    }

    @Test
    void marginsChosenTogetherAreEqual() {
        play("spengler-ces/4")
                .has("price", "tier1", 15)
                .has("price", "tier2", 20)
                .has("profit", "tier1", 3.125)
                .has("profit", "tier2", 3.125);
    }

    @Test
    void whoLeadsEarnsMore() {
        play("power-bargain/1")
                .has("price", "maker", 60)
                .has("profit", "maker", 800)
                .has("profit", "retailer", 400);
        play("power-bargain/2")
                .has("price", "maker", 40)
                .has("profit", "maker", 400)
                .has("profit", "retailer", 800);
        play("power-bargain/3")
                .has("price", "maker", 46.66666666666667)
                .has("price", "retailer", 73.33333333333334)
                .has("profit", "maker", 711.1111111111111)
                .has("profit", "retailer", 711.1111111111111);
    }

    @Test
    void bargainingSplitsTheMarginByPower() {
        play("power-bargain/4")
                .has("price", "maker", 40)
                .has("price", "retailer", 70)
                .has("profit", "maker", 600)
                .has("profit", "retailer", 900);
        play("power-bargain/5")
                .has("price", "maker", 26.25)
                .has("price", "retailer", 58.125)
                .has("profit", "maker", 717.1875)
                .has("profit", "retailer", 2032.03125);
    }

    @Test
    void delegationToRetailersSoftensCompetition() {
        play("mcguire-staelin/1")
                .has("price", "maker1", 0.6534090909090908)
                .has("price", "retailer1", 0.9725935828877004)
                .has("profit", "maker1", 0.20855804873602335)
                .has("profit", "retailer1", 0.1018787399196431);
        Book both = play(Plays.file("mcguire-staelin/1", "owned"));
        both.has("price", "retailer1", 0.5882352941176471).has("profit", "retailer1", 0.34602076124567477);
        Book mixed = play(Plays.file("mcguire-staelin/1", "mixed"));
        mixed.has("price", "maker2", 0.6020942408376964)
                .has("profit", "retailer1", 0.4025036875146365)
                .has("profit", "maker2", 0.17708654142285185)
                .has("profit", "retailer2", 0.08650519031141869);
    }

    @Test
    void closeSubstitutesAreSettledToo() {
        play("mcguire-staelin/4")
                .has("price", "maker1", 2.3694779116465865)
                .has("price", "retailer1", 3.2090265825205586)
                .has("profit", "maker1", 1.989292031388127)
                .has("profit", "retailer1", 0.7048419707662533);
        play(Plays.file("mcguire-staelin/4", "mixed"))
                .has("price", "maker2", 1.3439635535307517)
                .has("profit", "retailer1", 1.862059920229873);
    }

    @Test
    void aCommonShopSellsBothBrands() {
        play("choi-91/1")
                .has("price", "maker1", 40)
                .has("price", "shop/maker1", 70)
                .has("quantity", "shop/maker2", 30)
                .has("profit", "maker1", 900)
                .has("profit", "shop", 1800);
        play("choi-91/2")
                .has("price", "maker1", 25)
                .has("price", "shop/maker2", 70)
                .has("profit", "shop", 2700);
        play("choi-91/3")
                .has("price", "maker2", 28)
                .has("price", "shop/maker2", 64)
                .has("profit", "shop", 2592);
        play("choi-91/4")
                .has("price", "maker1", 31.666666666666668)
                .has("price", "shop/maker1", 49.16666666666667)
                .has("quantity", "shop/maker1", 32.5)
                .has("profit", "maker1", 704.1666666666667)
                .has("price", "maker2", 33.33333333333333)
                .has("profit", "maker2", 560.6666666666665)
                .has("profit", "shop", 1052.0833333333335);
    }

    /** Half of (p - 20 - 10) (100 - p) goes to the maker; the price is that of one owner, 65. */
    @Test
    void aShareOfTheContributionLeavesOutTheBuyersOwnUnitCost() {
        play(Plays.written("""
                scenario: Shared contribution
                time: {length: 1 period}
                firms:
                  - {id: maker, unit_cost: 20}
                  - {id: retailer, buys_from: maker, unit_cost: 10}
                links:
                  - seller: maker
                    buyer: retailer
                    price: {fixed: 20}
                    terms: [{profit_sharing: {sellers_share: 0.5}}]
                demand:
                  - {at: retailer, form: {linear: {a: 100, b: 1}}}
                play:
                  order: [[retailer.price]]
                """))
                .has("price", "retailer", 65)
                .has("profit", "maker", 612.5)
                .has("profit", "retailer", 612.5);
    }
}
