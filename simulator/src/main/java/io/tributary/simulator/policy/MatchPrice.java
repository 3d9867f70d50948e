package io.tributary.simulator.policy;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/**
 * The price that a competitor asked in the last period, less a part, within bounds: price = (1 - by) x lowest price seen
 * (price matching and beating: Salop 1986, Practices that credibly facilitate oligopoly coordination,
 * in New Developments in the Analysis of Market Structure, MIT Press). Before anything was seen the first price is asked.
 *
 * <p>Example: shops at 12 and 11 were seen, by = 2 %: the price is 10.78.
 */
@Described(en = "A competitor's price of the last period, less a part, within bounds", zh = "跟随竞争者上期价格（可略低，有上下限）")
public record MatchPrice(
        @Described(
                en = "Price of a pack before a competitor's was seen",
                zh = "尚未看到竞争者价格时的每包装价格",
                unit = Unit.MONEY_PER_PACK,
                min = 0,
                max = 1e12)
        double first,

        @Described(
                en = "Firms whose shelf prices are watched; all others that serve the same consumers when empty",
                zh = "所关注的企业，空则为同一需求处的其他企业",
                byDefault = EMPTY)
        List<String> watches,

        @Described(
                en = "How far below the lowest price seen",
                zh = "低于所见最低价的幅度",
                unit = Unit.RATE,
                min = -10,
                max = 1,
                byDefault = "0 %",
                source = "neutral: the same price")
        double by,

        @Described(en = "Bounds that the price keeps", zh = "价格上下限", byDefault = EMPTY)
        Optional<PriceCorridor> within)
        implements PriceRule {

    public MatchPrice {
        watches = List.copyOf(watches);
    }

    @Override
    public double price(PriceView view) {
        double lowest = view.seen().entrySet().stream()
                .filter(shop -> watches.isEmpty() || watches.contains(shop.getKey()))
                .mapToDouble(shop -> shop.getValue())
                .min()
                .orElse(Double.NaN);
        double wanted = Double.isNaN(lowest) ? first : lowest * (1 - by);
        return PriceCorridor.held(within, wanted);
    }

    @Override
    public PriceRule anticipated() {
        return new Fixed(first);
    }

    @Override
    public boolean needsCounter() {
        return true;
    }
}
