package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which firms decide on what, in which order, each for its own profit and anticipating those who move later (subgame
 * perfection, Selten 1975). A decision is written {@code firm.what}; see {@link Move}.
 */
@Described(en = "Who decides on what, and in which order", zh = "谁决定什么、以何顺序决定")
public record Play(
        @Described(
                en = "Brackets of decisions, leaders first; those in one bracket move together",
                zh = "决策的先后，领先者在前；同一括号内同时决策",
                byDefault = EMPTY)
        List<List<String>> order,

        @Described(en = "Decisions that are given and known to all", zh = "给定且公开的决策值", byDefault = EMPTY)
        Map<String, Double> given,

        @Described(
                en = "Groups of firms that act as one owner; transfers inside a group drop out",
                zh = "作为同一所有者行动的企业组（组内转移抵消）",
                byDefault = EMPTY)
        List<List<String>> together,

        @Described(
                en = "Limits on decisions, such as \"maker1.wholesale <= web.price\"",
                zh = "决策约束，如 \"maker1.wholesale <= web.price\"",
                byDefault = EMPTY)
        List<String> limits,

        @Described(en = "Decisions that two firms bargain over", zh = "议价决策", byDefault = EMPTY)
        List<Bargain> bargain,

        @Described(
                en = "best_response: everyone maximises its own profit, and nobody gains by deviating alone",
                zh = "best_response：各自最大化利润，任何人单独偏离均无利可图",
                byDefault = "best_response")
        Rule rule,

        @Described(
                en = "everything: costs, demand and earlier decisions are known to all",
                zh = "everything：成本、需求与先前决策为共同知识",
                byDefault = "everything")
        Know know) {

    /** How decisions come about. */
    public enum Rule {
        BEST_RESPONSE
    }

    /** What firms know when they decide. */
    public enum Know {
        EVERYTHING
    }

    public Play {
        order = order.stream().map(List::copyOf).toList();
        given = Collections.unmodifiableMap(new TreeMap<>(given));
        together = together.stream().map(List::copyOf).toList();
        limits = List.copyOf(limits);
        bargain = List.copyOf(bargain);
    }
}
