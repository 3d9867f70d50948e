package io.tributary.simulator.relation;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Disputes between partners and the maker. They arise by chance where the rules leave a question open, and climb the steps until
 * one settles them; the last step always does. While a dispute is open it strains trust and takes effort.
 *
 * <p>Example: 4 % a week, rules that cover 80 % at a clarity of 75 %: 4 % x (1 - 60 %) = 1.6 %.
 */
@Described(en = "Disputes between partners and the maker", zh = "渠道争议")
public record Disputes(
        @Described(
                en = "Chance per week and partner that a question comes up that could become a dispute",
                zh = "每周每个渠道商产生潜在争议的概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "4 %",
                source = "assumption")
        double rate,

        @Described(en = "Written rules; every question is open when empty", zh = "规则，空则无", byDefault = EMPTY)
        Optional<RuleBook> rules,

        @Described(
                en = "Steps of the way out; disputes end by themselves after `lasts` when empty",
                zh = "处理步骤，空则自行平息",
                byDefault = EMPTY)
        List<Step> steps,

        @Described(
                en = "Weeks after which a dispute without steps ends by itself",
                zh = "无处理步骤时的持续周数",
                unit = Unit.WEEKS,
                min = 1,
                max = 520,
                byDefault = "12 weeks",
                source = "assumption")
        int lasts,

        @Described(
                en = "Points of trust lost per week of an open dispute",
                zh = "争议期间每周损失信任分",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "1",
                source = "assumption")
        double strain,

        @Described(
                en = "Part of its effort that a partner in dispute withholds",
                zh = "争议期间减少的努力",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "10 %",
                source = "assumption")
        double effortLost) {
    public Disputes {
        steps = List.copyOf(steps);
    }

    /** Chance per week and partner that a dispute arises. */
    public double chance() {
        return rate * rules.map(RuleBook::open).orElse(1.0);
    }
}
