package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import org.junit.jupiter.api.Test;

/** Who finds a size sold out may take another size of the brand from the same shelf. */
final class OtherSizeTest {

    /** Shops hold the mean demand of the lead time and nothing more, so that some run out of a size while others do not. */
    private static Run shop(String share) {
        return Run.of(Scenarios.of("""
                scenario: Two sizes
                time: {length: 10 weeks}
                skus:
                  - {id: small, maker: spring, pack: 12, equity: 0.5}
                  - {id: large, maker: spring, pack: 12, equity: 0.5}
                firms:
                  - {id: spring, kind: maker, reach: 100 %}
                zones:
                  - {id: here, population: 10000, outlets: 1000}
                segments:
                  - {id: all, urban_share: 100 %, rural_share: 100 %, occasions: 0.5, price_sensitivity: 0, need: 1}
                formats:
                  - {id: shop, share: 100 %, order: {base_stock: {cover: 0 weeks}}}
                network:
                  - {area: here, chain: []}
                links:
                  - {seller: spring, buyer: outlet, price: {fixed: 12}}
                  - {seller: outlet, buyer: consumers, price: {fixed: 18}}
                consumers: {stock_out: {other_shop: 0 %, other_brand: 0 %, delay: 0 %, other_size: SHARE}}
                """.replace("SHARE", share)), 0);
    }

    private static double sold(Run run) {
        return run.sum(Kind.SALE, from -> true, to -> true);
    }

    @Test
    void theShareOfTheUnservedThatTakesAnotherSizeIsSoldIt() {
        Run none = shop("0 %");
        Run some = shop("19 %");
        double unserved = 0;
        for (int week = 0; week < 10; week++) {
            unserved += none.state("asked", p -> true, week) - none.state("served", p -> true, week);
        }
        assertThat(unserved).isGreaterThan(1000);
        assertThat(sold(some) - sold(none)).isCloseTo(0.19 * unserved, within(0.02 * unserved));
        assertThat(some.kpi("fill_rate", KpiValue.TOTAL))
                .isCloseTo(none.kpi("fill_rate", KpiValue.TOTAL), within(0.02));
    }
}
