package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;

/**
 * Two terms of one contract settle the same whichever stands first, for all pairs of terms that a scenario can write. A
 * new kind of term joins by its sample, without which TermsTest fails.
 */
class TermOrderTest {
    private static final String SAME_GOODS = "Both take back what is left over: the goods that go back under the term"
            + " that stands first are no longer there for the other, at its price and within its cap";

    /** Pairs of terms whose order is part of the contract, each with its reason. */
    private static final Map<Set<String>, String> ORDERED = Map.of(
            Set.of("buy_back"), SAME_GOODS,
            Set.of("buy_back", "quantity_flexibility"), SAME_GOODS);

    @Example
    void onlyTermsThatTakeTheSameGoodsBackDependOnWhichStandsFirst() {
        Map<String, Set<String>> differing = new TreeMap<>();
        for (int i = 0; i < TermSample.ALL.size(); i++) {
            for (int j = 0; j < i; j++) {
                TermSample first = TermSample.ALL.get(j);
                TermSample second = TermSample.ALL.get(i);
                if (digest(first, second) != digest(second, first)) {
                    Set<String> names = Set.copyOf(List.of(first.name(), second.name()));
                    differing.put(first + " with " + second, names);
                }
            }
        }
        assertThat(differing)
                .as("pairs whose order changes what is posted")
                .allSatisfy((pair, names) -> assertThat(ORDERED).as(pair).containsKey(names));
        assertThat(Set.copyOf(differing.values()))
                .as("pairs that are said to depend on their order: " + ORDERED)
                .isEqualTo(ORDERED.keySet());
    }

    private static long digest(TermSample first, TermSample second) {
        return Bazaar.run(List.of(first.writtenTypical(), second.writtenTypical()))
                .ledger()
                .digest();
    }
}
