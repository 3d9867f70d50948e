package io.tributary.simulator.relation;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.List;
import java.util.Optional;

/**
 * Rules, supervision and the way out of disputes.
 */
@Described(en = "Rules, supervision and disputes", zh = "渠道治理")
public record Governance(
        @Described(en = "Ways to break the rules", zh = "违规行为", byDefault = EMPTY)
        List<Breach> breaches,

        @Described(en = "Visits that look for breaches; nobody looks when empty", zh = "检查，空则无", byDefault = EMPTY)
        Optional<Inspection> inspection,

        @Described(en = "Disputes; none when empty", zh = "争议，空则无", byDefault = EMPTY)
        Optional<Disputes> disputes) {
    public Governance {
        breaches = List.copyOf(breaches);
    }

    /** No rules are broken and nobody disputes. */
    public static final Governance NONE = new Governance(List.of(), Optional.empty(), Optional.empty());
}
