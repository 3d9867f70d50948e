package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.channel.FunctionTask;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the maker spends on serving partners, net of what it gets back: contract payments, account management, recruitment, supervision,
 * disputes, coaching, training, aid and functions of the channel. In all, by activity, by role and region of the partner, and by partner where they are few. Freight is no part of it:
 * the books know it by product and not by partner.
 */
public record CostToServe() implements Kpi {
    private static final List<Kind> ACTIVITIES = List.of(
            Kind.REBATE,
            Kind.DISCOUNT,
            Kind.FEE,
            Kind.SHARING,
            Kind.INCENTIVE,
            Kind.AGENT_COMMISSION,
            Kind.SUPPORT,
            Kind.MANAGEMENT,
            Kind.RECRUITMENT,
            Kind.INSPECTION,
            Kind.DISPUTE,
            Kind.COACHING,
            Kind.TRAINING,
            Kind.AID,
            Kind.FUNCTION);

    /** Who is paid for supporting a partner stands in the books under this and the partner's id. */
    private static final String SUPPORT = "support of ";

    /** Partners up to which each has a figure of its own. */
    public static final int ONE_BY_ONE = 40;

    @Override
    public Figure figure() {
        return new Figure("cost.to_serve", "Cost to serve partners", "渠道服务成本", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (facts.scenario().partners().isEmpty()) {
            return List.of();
        }
        List<KpiValue> values = new ArrayList<>(of(facts, ACTIVITIES, p -> true).values(id(), KpiValue.TOTAL));
        for (Kind activity : ACTIVITIES) {
            if (facts.posts(activity, p -> true)) {
                String name = activity.name().toLowerCase(Locale.ROOT);
                values.addAll(of(facts, List.of(activity), p -> true).values(id(), name));
            }
        }
        for (Partner.Role role : Partner.Role.values()) {
            String name = role.name().toLowerCase(Locale.ROOT);
            values.addAll(of(facts, ACTIVITIES, p -> p.role() == role).values(id(), name));
        }
        for (String region : facts.regions()) {
            values.addAll(of(facts, ACTIVITIES, p -> p.region().equals(region)).values(id(), region));
        }
        List<Partner> partners = facts.scenario().partners();
        for (Partner partner : partners.size() > ONE_BY_ONE ? List.<Partner>of() : partners) {
            values.addAll(of(facts, ACTIVITIES, partner::equals).values(id(), partner.id()));
        }
        return values;
    }

    /** The cost of some activities for the partners that pass a filter. */
    private static Series of(Facts facts, List<Kind> activities, Predicate<Partner> partners) {
        Set<String> served = new HashSet<>();
        for (Partner partner : facts.scenario().partners()) {
            if (partners.test(partner)) {
                served.add(partner.id());
                served.add(SUPPORT + partner.id());
                for (FunctionTask.Function function : FunctionTask.Function.values()) {
                    served.add(Party.workFor(function.name().toLowerCase(Locale.ROOT), partner.id()));
                }
            }
        }
        Series sum = facts.zero();
        for (Kind activity : activities) {
            sum = sum.plus(facts.flow(
                            activity,
                            p -> isMaker(p.from().party())
                                    && served.contains(p.to().party().id())))
                    .minus(facts.flow(
                            activity,
                            p -> isMaker(p.to().party())
                                    && served.contains(p.from().party().id())));
        }
        return sum;
    }

    private static boolean isMaker(Party party) {
        return party.tier() == Party.Tier.MAKER;
    }
}
