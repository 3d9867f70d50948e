package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.Figures;
import io.tributary.optimizer.reason.Sentence;
import java.util.List;
import java.util.Optional;

/** The answer to the question why a partner does not serve an area, in words. */
record WhyNotText(String area, String partner, String currency) {

    Sentence of(List<Sentence> forbidden, Optional<WhyNot.Price> alone, Optional<WhyNot.Price> resolved) {
        if (alone.isEmpty()) {
            return new Sentence(
                    partner + " can't serve " + area + ": it is out of its radius, or no outlet would stock us.",
                    partner + " 无法服务 " + area + "：超出其服务半径，或没有门店会铺货。");
        }
        WhyNot.Price same = alone.get();
        Sentence first = forbidden.isEmpty() ? new Sentence("", "") : forbidden(forbidden);
        StringBuilder en = new StringBuilder(first.en());
        StringBuilder zh = new StringBuilder(first.zh());
        en.append("With all else as it is, " + partner + behind(same, "en") + " for " + area + " means ");
        zh.append("其他不变时由 " + partner + behind(same, "zh") + " 服务 " + area + "：");
        en.append(change(same, "en"));
        zh.append(change(same, "zh"));
        for (Sentence broken : same.broken()) {
            en.append(" It breaks ").append(broken.en()).append('.');
            zh.append("将突破").append(broken.zh()).append('。');
        }
        Sentence anew = resolved.map(this::anew)
                .orElse(new Sentence(" No plan that keeps the limits was found with it.", "未找到满足限制的方案。"));
        return new Sentence(
                en.append(anew.en()).toString(), zh.append(anew.zh()).toString());
    }

    private Sentence forbidden(List<Sentence> limits) {
        String en = String.join(", ", limits.stream().map(Sentence::en).toList());
        String zh = String.join("、", limits.stream().map(Sentence::zh).toList());
        return new Sentence(
                partner + " may not serve " + area + ", because of " + en + ". Were it allowed: ",
                partner + " 不得服务 " + area + "，原因：" + zh + "。若允许：");
    }

    private Sentence anew(WhyNot.Price price) {
        String through = price.through().isEmpty() ? "" : ", buying through " + price.through();
        return new Sentence(
                " With everything else planned anew" + through + ": " + change(price, "en"),
                "其余重新规划" + behind(price, "zh") + "：" + change(price, "zh"));
    }

    private static String behind(WhyNot.Price price, String language) {
        if (price.through().isEmpty()) {
            return "";
        }
        return "en".equals(language) ? ", buying through " + price.through() + "," : "（经由 " + price.through() + " 进货）";
    }

    private String change(WhyNot.Price price, String language) {
        String outlets = signed(price.moreOutlets(), Figures.whole(price.moreOutlets()));
        String money = signed(price.moreCents(), Figures.money(price.moreCents())) + " " + currency;
        return "en".equals(language)
                ? outlets + " outlets and " + money + "."
                : "门店 " + outlets + " 家，成本 " + money + "。";
    }

    private static String signed(long number, String text) {
        return number > 0 ? "+" + text : text;
    }
}
