package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;

/**
 * Who knows our brands, and therefore considers them at all. Each week one who does not know them learns of them with the
 * probability advertising + word of mouth x share of the contacts who know them, as in Bass (1969, Management Science
 * 15:215-227), which is the special case without forgetting in which all contacts are in the own zone. Contacts in
 * neighbouring zones and anywhere make a small world (Watts and Strogatz 1998, Nature 393:440-442).
 *
 * <p>Example: advertising 1 %, word of mouth 0.4, half of the contacts know: 1 % + 0.4 x 50 % = 21 % learn this week.
 */
@Described(en = "Who knows our brands; unknown brands are not considered", zh = "品牌知晓：未知晓的品牌不进入考虑集")
public record Awareness(
        @Described(
                en = "Share of consumers who know our brands at the start",
                zh = "期初知晓率",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double start,

        @Described(
                en = "Share of the others whom advertising reaches each week",
                zh = "广告每周触达未知晓者的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double advertising,

        @Described(
                en = "Probability per week of learning from contacts when all of them know",
                zh = "联系人全部知晓时每周因口碑知晓的概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double wordOfMouth,

        @Described(
                en = "Share of those who bought another brand last and forget ours each week",
                zh = "每周遗忘我方品牌的比例（上次购买其他品牌者）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double forgetting,

        @Described(
                en = "Share of the contacts who live in neighbouring zones",
                zh = "邻近区域联系人占比",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double neighbourContacts,

        @Described(
                en = "Share of the contacts who live anywhere",
                zh = "任意区域联系人占比",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double farContacts,

        @Described(
                en = "What the maker pays for advertising per person that it reaches",
                zh = "广告每触达一人的费用（厂家支付）",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double contactCost) {

    /** All know our brands, and nobody forgets them. */
    public static final Awareness FULL = new Awareness(1, 0, 0, 0, 0, 0, 0);

    public Awareness {
        if (neighbourContacts + farContacts > 1) {
            throw Unfit.of(
                    "neighbour_contacts and far_contacts make {0} of the contacts but may make 1 at most",
                    "neighbour_contacts 与 far_contacts 合占接触的 {0}，不得超过 1", neighbourContacts + farContacts);
        }
    }

    /** What a week's advertising costs, in money; it reaches those who know already, too. */
    public double cost(double people) {
        return advertising * people * contactCost;
    }

    /**
     * Probability that one who does not know our brands learns of them this week.
     *
     * @param here share of people in the own zone who know them
     * @param around the same in the neighbouring zones
     * @param anywhere the same in all zones
     */
    public double learning(double here, double around, double anywhere) {
        double contacts =
                (1 - neighbourContacts - farContacts) * here + neighbourContacts * around + farContacts * anywhere;
        return Math.min(1, advertising + wordOfMouth * contacts);
    }
}
