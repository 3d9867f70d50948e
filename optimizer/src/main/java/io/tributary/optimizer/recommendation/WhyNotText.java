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
        StringBuilder en = new StringBuilder();
        StringBuilder zh = new StringBuilder();
        if (!forbidden.isEmpty()) {
            en.append(partner).append(" may not serve ").append(area).append(", because of ");
            zh.append(partner).append(" 不得服务 ").append(area).append("，原因：");
            en.append(String.join(", ", forbidden.stream().map(Sentence::en).toList()))
                    .append(". Were it allowed: ");
            zh.append(String.join("、", forbidden.stream().map(Sentence::zh).toList()))
                    .append("。若允许：");
        }
        WhyNot.Price same = alone.get();
        en.append("With all else as it is, ")
                .append(partner)
                .append(behind(same, "en"))
                .append(" for ")
                .append(area)
                .append(" means ");
        zh.append("其他不变时由 ").append(partner).append(behind(same, "zh")).append(" 服务 ").append(area).append("：");
        en.append(change(same, "en"));
        zh.append(change(same, "zh"));
        for (Sentence broken : same.broken()) {
            en.append(" It breaks ").append(broken.en()).append('.');
            zh.append("将突破").append(broken.zh()).append('。');
        }
        if (resolved.isPresent()) {
            WhyNot.Price anew = resolved.get();
            en.append(" With everything else planned anew")
                    .append(behind(anew, "en").replaceFirst(",$", ""))
                    .append(": ")
                    .append(change(anew, "en"));
            zh.append("其余重新规划").append(behind(anew, "zh")).append("：").append(change(anew, "zh"));
        } else {
            en.append(" No plan that keeps the limits was found with it.");
            zh.append("未找到满足限制的方案。");
        }
        return new Sentence(en.toString(), zh.toString());
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
