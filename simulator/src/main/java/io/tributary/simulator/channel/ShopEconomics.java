package io.tributary.simulator.channel;

import io.tributary.simulator.chance.Normal;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * What an outlet that lives of our products earns and costs, and when it closes. Outlets of one zone and format differ in
 * sales by a lognormal factor with mean 1 (Gibrat's law). An outlet loses money where its sales are below rent / margin
 * times the mean, margin being what the outlets of the group earn a week before rent. Of those that lose money, one in
 * {@code patience} closes in a week, so that one stays open {@code patience} weeks on average; the form of the hazard is an
 * assumption. A closed shop stays closed. {@code owned} shops are the maker's: it pays the rent.
 *
 * <p>Example: rent 800, mean margin 1,000, spread 50 %: outlets below 80 % of the mean lose money, 44 % of all; with
 * patience 26 weeks 1.7 % of the open ones close this week.
 */
@Described(en = "What an outlet earns and costs, and when it closes", zh = "门店经济与关店")
public record ShopEconomics(
        @Described(
                en = "Rent and staff per outlet and week, as far as they stand for our products",
                zh = "单店每周租金与人工（归属我方商品部分）",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double rent,

        @Described(
                en = "Whether the maker pays rent and staff: company stores",
                zh = "是否厂家直营（租金由厂家承担）",
                byDefault = "no")
        boolean owned,

        @Described(
                en = "Part of the shelf price that the outlet pays the maker (franchise)",
                zh = "特许权使用费率（占零售额）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double royalty,

        @Described(
                en = "Coefficient of variation of sales between the outlets of a zone and format",
                zh = "门店间销售额的变异系数",
                unit = Unit.SHARE,
                min = 0.01,
                max = 10,
                byDefault = "50 %",
                source = "assumption")
        double spread,

        @Described(
                en = "Weeks that an outlet which loses money stays open on average; 0: none ever closes",
                zh = "亏损门店平均坚持周数，0表示不关店",
                unit = Unit.WEEKS,
                min = 0,
                max = 520,
                byDefault = "0 weeks",
                source = "neutral")
        int patience,

        @Described(
                en = "Weeks over which outlets look at their margin",
                zh = "门店考察毛利的周数",
                unit = Unit.WEEKS,
                min = 1,
                max = 520,
                byDefault = "13 weeks",
                source = "assumption: a quarter")
        int memory) {

    /** Share of the open outlets that lose money, where the mean one earns so much before rent. */
    public double losing(double margin) {
        if (rent == 0) {
            return 0;
        }
        if (margin <= 0) {
            return 1;
        }
        double variance = StrictMath.log(1 + spread * spread);
        return new Normal(-variance / 2, StrictMath.sqrt(variance)).cdf(StrictMath.log(rent / margin));
    }

    /** Share of the open outlets that close in a week. */
    public double closing(double margin) {
        return patience == 0 ? 0 : losing(margin) / patience;
    }
}
