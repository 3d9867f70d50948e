package io.tributary.optimizer.selection;

/** The kinds of limit that a plan may break, and the unit in which the breach is counted. */
public enum Limit {
    /** Outlets above a distributor's capacity. */
    CAPACITY("capacity of a distributor", "渠道商产能", "outlets", "家门店"),
    /** A distributor that buys both from the maker and from a wholesaler. */
    ONE_LENGTH("one length per distributor", "每个渠道商一种层级", "lengths", "种层级"),
    /** Wholesalers through which a distributor buys beyond the first. */
    ONE_WHOLESALER("one wholesaler per distributor", "每个渠道商一家批发商", "wholesalers", "家批发商"),
    /** An area whose distributor buys through a wholesaler of another region, or through one that has no link to it. */
    WHOLESALER("wholesalers that may supply a partner", "可向渠道商供货的批发商", "areas", "个片区"),
    /** A locked area without its partner. */
    LOCK("locked area", "锁定片区", "areas", "个片区"),
    /** An area whose partner, or the wholesaler before it, does not hold the licences. */
    LICENCE("licences", "证照", "areas", "个片区"),
    /** An area whose chain may carry none of our products, or lacks one that it must carry. */
    PERMISSION("products that a partner may carry", "商品经营权限", "areas", "个片区"),
    /** An area whose partner scores too low. */
    ELIGIBILITY("least score of a partner", "渠道商最低评分", "areas", "个片区"),
    /** An area served in a length that is not allowed there. */
    LENGTH("allowed channel lengths", "允许的渠道层级", "areas", "个片区"),
    /** An area out of its partner's reach. */
    RADIUS("service radius", "服务半径", "areas", "个片区"),
    /** Minutes of a drive to an area above the longest one that is allowed. */
    DRIVE_TIME("driving time", "车程", "minutes", "分钟"),
    /** Base units that an appointed distributor sells too few. */
    VOLUME("minimum volume of a distributor", "渠道商最低销量", "units", "件"),
    /** Outlets in the areas of one distributor above the largest share of the market. */
    CONCENTRATION("largest share of one partner", "单一渠道商最大份额", "outlets", "家门店"),
    /** Distributors that a region lacks. */
    FEWEST_PARTNERS("fewest partners of a region", "大区最少渠道商数", "partners", "个渠道商"),
    /** Distributors that a region has too many. */
    MOST_PARTNERS("most partners of a region", "大区最多渠道商数", "partners", "个渠道商"),
    /** Money spent on change above its budget. */
    CHANGE_BUDGET("budget of change", "调整预算", "money", "货币单位"),
    /** Distributors of one exclusive group beyond the first. */
    EXCLUSIVITY("exclusive group", "排他组", "partners", "个渠道商"),
    /** Base units through a warehouse above its capacity. */
    WAREHOUSE("capacity of a warehouse", "仓库容量", "units", "件"),
    /** Outlets that the goal's coverage lacks. */
    COVERAGE_TARGET("coverage target", "覆盖目标", "outlets", "家门店"),
    /** Money above the goal's budget. */
    BUDGET("budget", "预算", "money", "货币单位");

    private final String en;
    private final String zh;
    private final String unitEn;
    private final String unitZh;

    Limit(String en, String zh, String unitEn, String unitZh) {
        this.en = en;
        this.zh = zh;
        this.unitEn = unitEn;
        this.unitZh = unitZh;
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }

    /** What a breach is counted in. */
    public String unitEn() {
        return unitEn;
    }

    /** What a breach is counted in, in Chinese. */
    public String unitZh() {
        return unitZh;
    }
}
