package io.tributary.workbench.cli;

import io.tributary.optimizer.reason.Figures;
import io.tributary.optimizer.recommendation.LimitPrice;
import io.tributary.optimizer.selection.Goal;
import io.tributary.simulator.document.Language;
import io.tributary.workbench.table.JsonText;
import java.util.List;

/** What limits cost, for people and as JSON: outlets and money that the best plan without a limit has more. */
final class LimitPriceText {
    private final Goal goal;
    private final String currency;
    private final boolean zh;

    LimitPriceText(Goal goal, String currency, Language language) {
        this.goal = goal;
        this.currency = currency;
        zh = language == Language.ZH;
    }

    /** A line for each limit. */
    String lines(List<LimitPrice> prices) {
        if (prices.isEmpty()) {
            return (zh ? "没有起作用的附加限制。" : "The scenario sets no limit that shuts anything out.") + "\n";
        }
        StringBuilder text = new StringBuilder();
        prices.forEach(price -> text.append(line(price)).append('\n'));
        return text.toString();
    }

    private String line(LimitPrice price) {
        String without = zh
                ? "取消「" + price.limit().zh() + "」："
                : "Without the limit \"" + price.limit().en() + "\": ";
        if (price.moreOutlets() == 0 && price.moreCents() == 0) {
            return without + (zh ? "最佳方案不变，该限制不产生成本" : "no better plan, so it costs nothing") + proved(price.proved());
        }
        StringBuilder line = new StringBuilder(without);
        line.append(outlets(price.moreOutlets())).append(zh ? "，" : ", ").append(cost(price.moreCents()));
        price.centsPerOutlet()
                .ifPresent(each ->
                        line.append(zh ? "，每多一家 " : ", ").append(money(each)).append(zh ? "" : " for each of them"));
        if (goal.kind() == Goal.Kind.WEIGHTED) {
            long gain = price.gainCents(goal);
            line.append(zh ? "；该限制的代价为 " : "; by the outlets' worth the limit costs ")
                    .append(money(gain));
        }
        return line.append(proved(price.proved())).toString();
    }

    /** Between what the price lies for certain, where the solver left more than one figure. */
    private String proved(LimitPrice.Range range) {
        if (range.isClosed(goal)) {
            return "";
        }
        boolean outlets = goal.isCoverageFirst();
        String least = outlets ? Figures.whole(range.least()) : Figures.money(range.least());
        String most = outlets ? Figures.whole(range.most()) : Figures.money(range.most());
        String unit = outlets ? (zh ? "家门店" : "outlets") : currency;
        return zh
                ? "（按界限证明：在 " + least + " 与 " + most + " " + unit + "之间）"
                : " (by the bounds between " + least + " and " + most + " " + unit + ")";
    }

    private String outlets(long more) {
        String number = Figures.whole(Math.abs(more));
        if (zh) {
            return "门店" + (more < 0 ? "减少 " : "增加 ") + number + " 家";
        }
        return number + (more < 0 ? " fewer" : " more") + (Math.abs(more) == 1 ? " outlet" : " outlets");
    }

    private String cost(long more) {
        String amount = money(Math.abs(more));
        if (zh) {
            return "成本" + (more < 0 ? "减少 " : "增加 ") + amount;
        }
        return "cost " + amount + (more < 0 ? " less" : " more");
    }

    private String money(long cents) {
        return Figures.money(cents) + " " + currency;
    }

    /** An object with the list of limits. */
    String json(List<LimitPrice> prices) {
        JsonText text = new JsonText().object().key("limits").list();
        for (LimitPrice price : prices) {
            text.object().key("limit").value(price.limit().en());
            text.key("outlets").value(price.moreOutlets());
            text.key("cost").value(price.moreCents() / 100.0);
            if (goal.kind() == Goal.Kind.WEIGHTED) {
                text.key("worth").value(price.gainCents(goal) / 100.0);
            }
            double unit = goal.isCoverageFirst() ? 1 : 100.0;
            text.key("at_least").value(price.proved().least() / unit);
            text.key("at_most").value(price.proved().most() / unit);
            text.endObject();
        }
        return text.endList().endObject() + "\n";
    }
}
