package io.tributary.simulator.channel;

import io.tributary.simulator.geography.Location;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Map;

/** A distributor that may be appointed: one row of the partner table. */
@Described(en = "A distributor that may be appointed", zh = "可任命的渠道商")
public record Partner(
        @Described(en = "Unique id", zh = "唯一编号") String id,

        @Described(en = "Name in English", zh = "英文名称", byDefault = "")
        String name,

        @Described(en = "Name in Chinese", zh = "中文名称", byDefault = "")
        String nameZh,

        @Described(
                en = "wholesaler: supplies other partners; distributor: serves outlets",
                zh = "wholesaler：向其他渠道商供货；distributor：服务门店")
        Role role,

        @Described(en = "Region (province) of the licence", zh = "所在大区（省）")
        String region,

        @Described(en = "Latitude of the warehouse", zh = "仓库纬度", unit = Unit.DEGREES, min = -90, max = 90)
        double lat,

        @Described(en = "Longitude of the warehouse", zh = "仓库经度", unit = Unit.DEGREES, min = -180, max = 180)
        double lon,

        @Described(en = "Outlets that it can serve", zh = "可服务门店数上限", unit = Unit.OUTLETS, min = 0, max = 1e8)
        double capacity,

        @Described(
                en = "Share of an area's outlets that it can win as stockists when near",
                zh = "就近时可铺进片区门店的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double reach,

        @Described(en = "Farthest distance that it serves", zh = "服务半径", unit = Unit.KM, min = 0, max = 20000)
        double radius,

        @Described(
                en = "Yearly fixed cost that the maker bears for the partner",
                zh = "厂家每年承担的固定费用",
                unit = Unit.MONEY_PER_YEAR,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double fixedCost,

        @Described(
                en = "Cost of delivering a pack to an outlet",
                zh = "每包装最后一程配送成本",
                unit = Unit.MONEY_PER_PACK,
                min = 0,
                max = 1e6,
                byDefault = "0",
                source = "neutral")
        double lastLeg,

        @Described(
                en = "Service level felt by outlets and shoppers",
                zh = "服务水平评分",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "50",
                source = "neutral")
        double service,

        @Described(en = "Holds the licences that the trade asks for", zh = "证照齐全", byDefault = "yes")
        boolean licensed) {

    /** Where the partner is. */
    public Location location() {
        return new Location(id, lat, lon);
    }

    /** The same partner with another reach and capacity. */
    public Partner withReach(double newReach, double newCapacity) {
        return Copy.with(this, Map.of("reach", newReach, "capacity", newCapacity));
    }

    /** What the partner does in the chain. */
    public enum Role {
        WHOLESALER,
        DISTRIBUTOR
    }
}
