package io.tributary.simulator.geography;

import static io.tributary.simulator.quantity.Described.REQUIRED;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/** A place where consumers live and outlets stand; usually a city or a county. One row of the zone table. */
@Described(en = "A place where consumers live and outlets stand", zh = "消费者居住、门店所在的区域")
public record Zone(
        @Described(en = "Unique id", zh = "唯一编号", byDefault = REQUIRED)
        String id,

        @Described(en = "Name in English", zh = "英文名称", byDefault = "")
        String name,

        @Described(en = "Name in Chinese", zh = "中文名称", byDefault = "")
        String nameZh,

        @Described(en = "Region (province) to which the zone belongs", zh = "所属大区（省）", byDefault = "all")
        String region,

        @Described(en = "People living here", zh = "常住人口", unit = Unit.PEOPLE, min = 0, max = 2e9)
        double population,

        @Described(
                en = "Share of people with urban tastes",
                zh = "城镇人口比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "60 %",
                source = "assumption")
        double urban,

        @Described(en = "Latitude", zh = "纬度", unit = Unit.DEGREES, min = -90, max = 90, byDefault = "0")
        double lat,

        @Described(en = "Longitude", zh = "经度", unit = Unit.DEGREES, min = -180, max = 180, byDefault = "0")
        double lon,

        @Described(
                en = "Outlets of all formats that could sell the category",
                zh = "可销售该品类的全部门店数",
                unit = Unit.OUTLETS,
                min = 0,
                max = 1e8,
                byDefault = "0")
        double outlets,

        @Described(
                en = "Days that delivery to the door takes longer here than elsewhere",
                zh = "送货上门比其他地区多需的天数（偏远程度）",
                unit = Unit.DAYS,
                min = 0,
                max = 365,
                byDefault = "0 days",
                source = "neutral")
        double remote,

        @Described(
                en = "Income per head against the mean zone",
                zh = "人均收入相对均值的倍数（消费水平）",
                unit = Unit.INDEX,
                min = 0.01,
                max = 100,
                byDefault = "1",
                source = "neutral")
        double income,

        @Described(
                en = "People per square kilometre against the mean zone",
                zh = "人口密度相对均值的倍数",
                unit = Unit.INDEX,
                min = 0.0001,
                max = 10000,
                byDefault = "1",
                source = "neutral")
        double density,

        @Described(
                en = "Firms of the customers' industries against the mean zone",
                zh = "产业集聚程度相对均值的倍数",
                unit = Unit.INDEX,
                min = 0.0001,
                max = 10000,
                byDefault = "1",
                source = "neutral")
        double industry) {}
