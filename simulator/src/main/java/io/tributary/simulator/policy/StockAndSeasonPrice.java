package io.tributary.simulator.policy;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A list price that moves with the calendar and with the stock: within bounds, price = list x month's factor x
 * (cover / normal cover)^-strength, where cover is the stock over the demand that is expected per period. Price falls
 * with the stock that is left as in Gallego and van Ryzin (1994, Management Science 40:999-1020); the form of constant
 * elasticity is an assumption. A stock of nothing, or of a seller that keeps none, leaves the price to the bounds or as it
 * is.
 *
 * <p>Example: list 10, July 90 %, normal cover 4 weeks, strength 0.2: with stock for 8 weeks the price in July is 10 x 0.9 x
 * 2^-0.2 = 7.835.
 */
@Described(en = "A list price that moves with the calendar and with the stock", zh = "随季节与库存浮动的价格")
public record StockAndSeasonPrice(
        @Described(en = "List price of a pack", zh = "每包装标价", unit = Unit.MONEY_PER_PACK, min = 0, max = 1e12)
        double list,

        @Described(
                en = "Factor of each month, by its number 1 to 12; 1 for months that are left out",
                zh = "各月系数（月份1至12），未列为1",
                min = 0,
                max = 100,
                byDefault = EMPTY)
        Map<String, Double> months,

        @Described(
                en = "Periods that the stock normally lasts",
                zh = "正常库存可用期数",
                unit = Unit.WEEKS,
                min = 0.01,
                max = 520,
                byDefault = "4 weeks",
                source = "assumption")
        double normalCover,

        @Described(
                en = "By how many percent the price falls when the stock lasts a percent longer",
                zh = "库存期数每增1%，价格下降的百分比",
                min = 0,
                max = 10,
                byDefault = "0",
                source = "neutral")
        double strength,

        @Described(en = "Bounds that the price keeps", zh = "价格上下限", byDefault = EMPTY)
        Optional<PriceCorridor> within)
        implements PriceRule {

    public StockAndSeasonPrice {
        months = Collections.unmodifiableMap(new TreeMap<>(months));
        for (Map.Entry<String, Double> month : months.entrySet()) {
            if (!month.getKey().matches("[1-9]|1[0-2]")) {
                throw Unfit.of("months has the key {0}; write 1 to 12", "months 含有键 {0}，请写 1 到 12", month.getKey());
            }
        }
    }

    @Override
    public double price(PriceView view) {
        double season =
                Optional.ofNullable(months.get(String.valueOf(view.month()))).orElse(1.0);
        return PriceCorridor.held(within, list * season * pressure(view.cover()));
    }

    private double pressure(double cover) {
        return strength == 0 || !(cover > 0) || Double.isInfinite(cover)
                ? 1
                : StrictMath.pow(cover / normalCover, -strength);
    }

    @Override
    public PriceRule anticipated() {
        return new Fixed(list);
    }
}
