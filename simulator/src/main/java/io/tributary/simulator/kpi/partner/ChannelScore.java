package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.channel.ChannelChoice;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.channel.Sharing;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.kpi.Stockists;
import io.tributary.simulator.kpi.cost.CostFreight;
import io.tributary.simulator.kpi.cost.CostManagement;
import io.tributary.simulator.kpi.cost.CostMargin;
import io.tributary.simulator.kpi.cost.CostPlatform;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Score of each outlet format, and of all online and direct sales together, by the criteria of {@link ChannelChoice}; 0 to
 * 100. Margins, freight and management of the way through shops are shared by all formats.
 */
public record ChannelScore() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("channel.score", "Score of a channel", "渠道选择得分", "index", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Optional<ChannelChoice> choice = facts.scenario().channelChoice();
        if (choice.isEmpty() || facts.scenario().zones().isEmpty()) {
            return List.of();
        }
        List<KpiValue> values = new ArrayList<>();
        for (OutletFormat format : facts.scenario().formats()) {
            values.addAll(ofFormat(facts, choice.get(), format).values(id(), format.id()));
        }
        values.addAll(online(facts, choice.get()).values(id(), "online"));
        return values;
    }

    private static Series ofFormat(Facts facts, ChannelChoice weights, OutletFormat format) {
        Predicate<Party> outlets = party -> party.tier() == Party.Tier.OUTLET;
        Series paid = paid(facts, outlets);
        Series own = paid(facts, outlets.and(party -> party.id().endsWith("/" + format.id())));
        Series is = own.over(own);
        Series earned = facts.flow(
                        Kind.INVOICE, p -> p.to().party().tier() == Party.Tier.MAKER && facts.isOurs(p.sku()))
                .minus(making(facts, Kind.SHIPMENT));
        Series cost = CostMargin.of(facts).plus(CostFreight.of(facts));
        Series sum = reach(facts, format)
                .times(weights.reach())
                .plus(own.over(paid(facts, party -> true)).times(weights.influence()))
                .plus(earned.over(paid).times(weights.benefit()))
                .plus(is.minus(cost.over(paid)).times(weights.cost()))
                .plus(is.times(seen(facts) / 2 * weights.control()))
                .plus(is.minus(CostManagement.of(facts).over(paid)).times(weights.ease()));
        return sum.times(100 / weights.weights());
    }

    private static Series online(Facts facts, ChannelChoice weights) {
        Series paid = paid(facts, party -> party.tier() != Party.Tier.OUTLET);
        Series is = paid.over(paid);
        Series cost = CostPlatform.of(facts);
        Series earned = paid.minus(cost).minus(making(facts, Kind.SALE));
        Series sum = is.times(weights.reach() + weights.control() + weights.ease())
                .plus(paid.over(paid(facts, party -> true)).times(weights.influence()))
                .plus(earned.over(paid).times(weights.benefit()))
                .plus(is.minus(cost.over(paid)).times(weights.cost()));
        return sum.times(100 / weights.weights());
    }

    /** What consumers paid some sellers for our products. */
    private static Series paid(Facts facts, Predicate<Party> sellers) {
        return facts.flow(Kind.SHELF_PAYMENT, p -> facts.isOurs(p.sku()) && sellers.test(p.to().party()));
    }

    /** What it cost to make what the maker moved on by shipment or sale. */
    private static Series making(Facts facts, Kind kind) {
        Series sum = facts.zero();
        for (Sku sku : facts.scenario().skus()) {
            if (facts.isOurs(sku.id())) {
                Series units = facts.flow(
                        kind,
                        p -> p.from().party().tier() == Party.Tier.MAKER
                                && p.sku().equals(sku.id()));
                sum = sum.plus(units.times(sku.cost() / sku.pack()));
            }
        }
        return sum;
    }

    private static Series reach(Facts facts, OutletFormat format) {
        double outlets =
                facts.scenario().zones().stream().mapToDouble(Zone::outlets).sum() * format.share();
        Series stockists = Stockists.atEnds(facts, m -> m.party().id().endsWith("/" + format.id()));
        return outlets == 0 ? facts.zero() : stockists.times(1 / outlets);
    }

    /** Share of the maker's buyers that tell it what consumers asked for. */
    private static double seen(Facts facts) {
        return facts.scenario().links().stream()
                .map(LinkRule::sharing)
                .flatMap(Optional::stream)
                .filter(Sharing::sellOut)
                .mapToDouble(Sharing::partners)
                .max()
                .orElse(0);
    }
}
