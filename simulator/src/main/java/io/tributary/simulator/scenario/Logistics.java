package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Modes of transport, warehouses between plants and partners, and emissions. Off unless given. */
@Described(en = "Modes of transport, warehouses, emissions", zh = "运输方式、仓库与碳排放")
public record Logistics(
        @Described(en = "Modes of transport that links may name", zh = "运输方式", byDefault = EMPTY)
        List<Mode> modes,

        @Described(
                en = "Warehouses between the plants and the partners that the maker supplies",
                zh = "周转仓库",
                byDefault = EMPTY)
        List<Warehouse> warehouses,

        @Described(en = "Emissions and their price", zh = "碳排放", byDefault = EMPTY)
        Optional<Carbon> carbon,

        @Described(
                en =
                        "Weeks within which partners' orders shall come; their orders are written down and held against it",
                zh = "承诺的交付周数；给出后记录渠道商订单并计算准时率",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = EMPTY)
        Optional<Integer> promise) {

    public Logistics {
        modes = List.copyOf(modes);
        warehouses = List.copyOf(warehouses);
    }

    /** The mode with an id. */
    public Optional<Mode> mode(String id) {
        return modes.stream().filter(mode -> mode.id().equals(id)).findFirst();
    }

    /**
     * The open warehouse that supplies a partner: the nearest one within its radius that serves it, if it is nearer than the plant; empty
     * where the plant supplies it.
     *
     * @param partner id of the partner there
     * @param fromPlant kilometres from the nearest plant
     */
    public Optional<Warehouse> supplierOf(String partner, Location place, Roads roads, double fromPlant) {
        return suppliersOf(partner, place, roads, fromPlant).stream()
                .filter(Warehouse::open)
                .findFirst();
    }

    /** All warehouses that would supply a partner if they were open and nearer ones were not, the nearest first. */
    public List<Warehouse> suppliersOf(String partner, Location place, Roads roads, double fromPlant) {
        return warehouses.stream()
                .filter(house -> house.serves().isEmpty() || house.serves().contains(partner))
                .filter(house -> house.radius() > 0
                        && roads.km(house.location(), place) <= house.radius()
                        && roads.km(house.location(), place) < fromPlant)
                .sorted(Comparator.comparingDouble(house -> roads.km(house.location(), place)))
                .toList();
    }

    /** How goods are carried: goods on the way arrive after ceil(km / (7 x km a day)) weeks, 0 within the week itself. */
    @Described(en = "A mode of transport", zh = "运输方式")
    public record Mode(
            @Described(en = "Unique id", zh = "唯一编号") String id,

            @Described(
                    en = "Freight per tonne-kilometre",
                    zh = "吨公里运费",
                    unit = Unit.MONEY_PER_TONNE_KM,
                    min = 0,
                    max = 1e6)
            double freight,

            @Described(
                    en = "Kilometres a day, stops included",
                    zh = "日均公里数（含停留）",
                    unit = Unit.KM,
                    min = 1e-3,
                    max = 1e5)
            double kmPerDay,

            @Described(
                    en = "Emissions, kilograms of CO2e per tonne-kilometre",
                    zh = "每吨公里碳排放（千克CO2e）",
                    unit = Unit.KG,
                    min = 0,
                    max = 100,
                    byDefault = "0.1",
                    source = "assumption: the order of a loaded heavy truck")
            double emissions) {

        /** Weeks on the way over a distance; a trip that ends within a day is none. */
        public int weeks(double km) {
            double days = km / kmPerDay;
            return days <= 1 ? 0 : (int) Math.ceil(days / 7);
        }
    }

    /**
     * A house where the maker keeps goods near its partners. The nearest one within its radius supplies a partner, if it
     * is nearer than the plant: goods come by trunk transport from the nearest plant and go on over the link's own transport.
     */
    @Described(en = "A warehouse between plants and partners", zh = "周转仓库")
    public record Warehouse(
            @Described(en = "Unique id", zh = "唯一编号") String id,

            @Described(en = "Latitude", zh = "纬度", unit = Unit.DEGREES, min = -90, max = 90)
            double lat,

            @Described(en = "Longitude", zh = "经度", unit = Unit.DEGREES, min = -180, max = 180)
            double lon,

            @Described(
                    en =
                            "own: the maker pays the fixed cost; shared: maker and the partners in it pay equal parts and help each"
                                    + " other out; third_party: nobody pays a fixed cost",
                    zh = "own自有；shared与渠道商共享并可互相调剂；third_party第三方",
                    byDefault = "own")
            Owner owner,

            @Described(
                    en = "Fixed cost of a year",
                    zh = "年固定成本",
                    unit = Unit.MONEY_PER_YEAR,
                    min = 0,
                    max = 1e12,
                    byDefault = "0",
                    source = "neutral")
            double fixedCost,

            @Described(
                    en = "Cost of a pack that goes through",
                    zh = "每包装过仓成本",
                    unit = Unit.MONEY_PER_PACK,
                    min = 0,
                    max = 1e6,
                    byDefault = "0",
                    source = "neutral")
            double perPack,

            @Described(
                    en = "Farthest partner that it supplies; none at 0",
                    zh = "服务半径，0为不服务",
                    unit = Unit.KM,
                    min = 0,
                    max = 20000)
            double radius,

            @Described(
                    en = "Freight of trunk transport per tonne-kilometre",
                    zh = "干线吨公里运费",
                    unit = Unit.MONEY_PER_TONNE_KM,
                    min = 0,
                    max = 1e6,
                    byDefault = "0.3 CNY/tkm",
                    source = "assumption")
            double trunkFreight,

            @Described(
                    en = "Weeks from the warehouse to the partner",
                    zh = "仓库至渠道商周数",
                    unit = Unit.WEEKS,
                    min = 0,
                    max = 104,
                    byDefault = "0 weeks",
                    source = "assumption: within the week")
            int leadTime,

            @Described(
                    en =
                            "Base units of all products that may go through in a week; what is beyond comes straight from the"
                                    + " nearest plant, at its freight and its time; no limit where it is not given",
                    zh = "每周过仓上限（各商品基本单位合计）；超出部分由最近工厂直发，按直发运费与时间；不填为不限",
                    unit = Unit.UNITS_PER_WEEK,
                    min = 0,
                    max = 1e12,
                    byDefault = EMPTY)
            Optional<Double> capacity,

            @Described(
                    en = "The only partners that it supplies; all that it may supply where none is named",
                    zh = "仅供货的渠道商；不填为不限",
                    byDefault = EMPTY)
            List<String> serves,

            @Described(
                    en = "Whether it is open; a closed one supplies nobody and costs nothing",
                    zh = "是否启用；关闭的仓库不供货、不计费",
                    byDefault = "yes")
            boolean open) {

        public Warehouse {
            serves = List.copyOf(serves);
        }

        /** Where it is. */
        public Location location() {
            return new Location(id, lat, lon);
        }

        /** The same warehouse, open or closed. */
        public Warehouse opened(boolean now) {
            return Copy.with(this, Map.of("open", now));
        }

        /** The same warehouse for these partners only; for all where none is named. */
        public Warehouse serving(List<String> partners) {
            return Copy.with(this, Map.of("serves", partners));
        }

        /** Who pays for a warehouse. */
        public enum Owner {
            OWN,
            SHARED,
            THIRD_PARTY
        }
    }

    /** Emissions of our goods between plant and outlet, by tonne-kilometre, by pack and week in store, and by pack made. */
    @Described(en = "Emissions and their price", zh = "碳排放及碳价")
    public record Carbon(
            @Described(
                    en = "Kilograms of CO2e per tonne-kilometre where the link names no mode",
                    zh = "未指明方式时每吨公里碳排放（千克CO2e）",
                    unit = Unit.KG,
                    min = 0,
                    max = 100,
                    byDefault = "0.1",
                    source = "assumption: the order of a loaded heavy truck")
            double perTonneKm,

            @Described(
                    en = "Kilograms of CO2e per pack and week in the houses of partners",
                    zh = "每包装每周仓储碳排放（千克CO2e）",
                    unit = Unit.KG,
                    min = 0,
                    max = 1e4,
                    byDefault = "0.01",
                    source = "assumption")
            double perPackWeek,

            @Described(
                    en = "Kilograms of CO2e of the packaging of a pack",
                    zh = "每包装材料碳排放（千克CO2e）",
                    unit = Unit.KG,
                    min = 0,
                    max = 1e4,
                    byDefault = "0",
                    source = "neutral")
            double perPack,

            @Described(
                    en = "What the maker pays for a tonne of CO2e",
                    zh = "每吨CO2e价格（厂家支付）",
                    unit = Unit.MONEY,
                    min = 0,
                    max = 1e9,
                    byDefault = "0",
                    source = "neutral")
            double price) {}
}
