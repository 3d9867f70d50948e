package io.tributary.simulator.quantity;

/** The unit in which a number of the model is held. The reader converts what a person writes ("35 %", "6 weeks"). */
public enum Unit {
    NONE("", ""),
    SHARE("share of 1, written with % or as a fraction", "比例"),
    RATE("relative rate, written with % or as a fraction; may be negative or above 100 %", "比率"),
    MONEY("money of the scenario's currency", "货币金额"),
    MONEY_PER_PACK("money per sales pack", "每包装单位金额"),
    MONEY_PER_YEAR("money per year", "每年金额"),
    MONEY_PER_TONNE_KM("money per tonne-kilometre", "每吨公里金额"),
    MONEY_PER_UNIT("money per base unit", "每基本单位金额"),
    MONEY_PER_UNIT_WEEK("money per base unit and week", "每单位每周金额"),
    WEEKS("weeks", "周"),
    DAYS("days", "天"),
    MINUTES("minutes", "分钟"),
    KM("kilometres", "公里"),
    KM_PER_HOUR("kilometres per hour", "公里/小时"),
    KG("kilograms", "千克"),
    DEGREES("degrees", "度"),
    PEOPLE("people", "人"),
    OUTLETS("outlets", "家门店"),
    UNITS("base units of the product", "基本单位"),
    UNITS_PER_WEEK("base units per week", "每周单位数"),
    PER_WEEK("times per week", "每周次数"),
    UTILITY("utility of the choice model", "效用"),
    UTILITY_PER_MONEY("utility per unit of money", "每货币单位效用"),
    INDEX("index, 1 is normal", "指数"),
    SCORE("score from 0 to 100", "评分"),
    COUNT("count", "个数");

    private final String en;
    private final String zh;

    Unit(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }
}
