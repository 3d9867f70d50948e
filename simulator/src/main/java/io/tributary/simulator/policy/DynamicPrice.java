package io.tributary.simulator.policy;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;

/**
 * A price between firms that moves with stock and season, with the buyer's class and with the market, inside guard-rails:
 * wanted = base x (1 - discount of the class) x (market / normal)^follow, then at most {@code step} away from the last price,
 * then within the corridor. The class of a buyer is what it bought so far against the mean of the seller's buyers of that
 * product, as in the customer classes of trade practice; the market is the mean price of rivals' products on the shelves of
 * the buyer's region in the week before. Both forms are assumptions. At counters of consumers only base and corridor work.
 *
 * <p>Example: base 90, a buyer of 1.5 times the mean with 6 % off, rivals at 113.40 against 126 normally, follow 0.5:
 * 90 x 0.94 x 0.9^0.5 = 80.26; last price 90 and a step of 5 % hold it at 85.50.
 */
@Described(en = "A price by stock, season, customer class and market price, inside guard-rails", zh = "动态定价与差异化折扣")
public record DynamicPrice(
        @Described(en = "List price, months and stock", zh = "标价、季节与库存规则")
        StockAndSeasonPrice base,

        @Described(en = "Discounts of customer classes; none when empty", zh = "客户等级折扣，空则无", byDefault = EMPTY)
        List<CustomerClass> classes,

        @Described(en = "How the price follows rivals; not at all when empty", zh = "跟随竞品价格，空则不跟随", byDefault = EMPTY)
        Optional<MarketPrice> market,

        @Described(
                en = "Most by which the price moves from one period to the next; no limit when left out",
                zh = "每期最大变动幅度，缺省不限",
                unit = Unit.SHARE,
                min = 0,
                max = 10,
                byDefault = EMPTY)
        Optional<Double> step,

        @Described(en = "Bounds that the price keeps", zh = "价格上下限", byDefault = EMPTY)
        Optional<PriceCorridor> within)
        implements PriceRule {

    /** Buyers from a size on, and what they get. */
    @Described(en = "A class of buyers by size", zh = "客户等级")
    public record CustomerClass(
            @Described(
                    en = "Least purchases against the mean of the seller's buyers",
                    zh = "采购量与平均之比的下限",
                    unit = Unit.INDEX,
                    min = 0,
                    max = 1000)
            double from,

            @Described(en = "Discount", zh = "折扣", unit = Unit.SHARE, min = 0, max = 1)
            double discount) {}

    /** How a price follows what rivals ask on the shelf. */
    @Described(en = "How a price follows rivals", zh = "跟随竞品价格")
    public record MarketPrice(
            @Described(
                    en = "Shelf price of rivals, for a pack of ours, at which the price stays",
                    zh = "竞品正常货架价（按我方包装）",
                    unit = Unit.MONEY_PER_PACK,
                    min = 0.001,
                    max = 1e12)
            double normal,

            @Described(
                    en = "By how many percent the price falls when rivals are a percent cheaper",
                    zh = "竞品每降1%，价格下降的百分比",
                    min = 0,
                    max = 10,
                    byDefault = "0",
                    source = "neutral")
            double follow) {

        double factor(double seen) {
            return follow == 0 || !(seen > 0) ? 1 : StrictMath.pow(seen / normal, follow);
        }
    }

    public DynamicPrice {
        classes = List.copyOf(classes);
    }

    /** The discount of a buyer by its purchases against the mean; that of the highest class that it reaches. */
    public double discount(double standing) {
        double reached = -1;
        double discount = 0;
        for (CustomerClass each : classes) {
            if (standing >= each.from() && each.from() > reached) {
                reached = each.from();
                discount = each.discount();
            }
        }
        return discount;
    }

    @Override
    public double price(PriceView view) {
        PriceView.Trade trade = view.trade();
        double off = discount(trade.standing());
        double wanted = base.price(view) * (off == 0 ? 1 : 1 - off);
        double followed =
                wanted * market.map(rule -> rule.factor(trade.market())).orElse(1.0);
        return PriceCorridor.held(within, step.isPresent() ? stepped(followed, trade.last()) : followed);
    }

    private double stepped(double wanted, double last) {
        double most = step.orElse(0.0);
        return last > 0 ? Math.min(last * (1 + most), Math.max(last * (1 - most), wanted)) : wanted;
    }

    @Override
    public PriceRule anticipated() {
        return base.anticipated();
    }
}
