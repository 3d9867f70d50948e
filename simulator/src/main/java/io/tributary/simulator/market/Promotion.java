package io.tributary.simulator.market;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.time.LocalDate;
import java.util.List;

/**
 * A dated promotion on the shelf: a price cut, a display, or both. The maker may bear a part of the cut for every unit
 * sold.
 *
 * <p>Example: a shelf price of 48, cut by 20 % and funded by half: the shopper pays 38.40 and the maker pays the shop
 * 4.80.
 */
@Described(en = "A dated promotion on the shelf", zh = "货架促销")
public record Promotion(
        @Described(en = "Product", zh = "商品") String sku,

        @Described(en = "First day", zh = "开始日期") LocalDate from,

        @Described(en = "How long it lasts", zh = "持续时间", unit = Unit.WEEKS, min = 1, max = 520)
        int weeks,

        @Described(
                en = "Cut of the shelf price",
                zh = "货架价降幅",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double priceCut,

        @Described(
                en = "Utility of a display or feature",
                zh = "陈列或宣传带来的效用",
                unit = Unit.UTILITY,
                min = 0,
                max = 20,
                byDefault = "0",
                source = "neutral")
        double display,

        @Described(
                en = "Part of the price cut that the maker bears for every unit sold in an outlet",
                zh = "厂家按门店销量承担的降价比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double funded,

        @Described(
                en = "Paid once by the maker to whoever stages it, as a host of live shows or an influencer",
                zh = "厂家一次性支付的坑位费或达人费",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double fee,

        @Described(en = "Regions; all when empty", zh = "涉及大区，空为全部", byDefault = EMPTY)
        List<String> regions,

        @Described(en = "Outlet formats or platforms; all when empty", zh = "涉及业态或平台，空为全部", byDefault = EMPTY)
        List<String> formats) {

    public Promotion {
        regions = List.copyOf(regions);
        formats = List.copyOf(formats);
    }

    /** Whether it covers a product in a region and format. */
    public boolean covers(String product, String region, String format) {
        return sku.equals(product)
                && (regions.isEmpty() || regions.contains(region))
                && (formats.isEmpty() || formats.contains(format));
    }

    /** Whether it begins in a week that ends on a day. */
    public boolean begins(LocalDate weekEnd) {
        return !weekEnd.isBefore(from) && weekEnd.isBefore(from.plusWeeks(1));
    }

    /** Whether it is on in a week that ends on a day. */
    public boolean isOn(LocalDate weekEnd) {
        return !weekEnd.isBefore(from) && weekEnd.isBefore(from.plusWeeks(weeks));
    }
}
