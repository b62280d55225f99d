package io.zhanggui.engagement.survey.rules;

import io.zhanggui.engagement.FigureWords;
import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.engagement.survey.DiagnosisReport;
import io.zhanggui.engagement.survey.DiagnosisReport.Paragraph;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;

/** A signed diagnosis as the register keeps it. */
public final class DiagnosisSheet {

    private DiagnosisSheet() {}

    /** @param all the client's shops, which a figure without a shop is of */
    public static Sheet of(DiagnosisReport report, Scope all) {
        Sheet.Writer sheet = Sheet.titled("问题诊断报告")
                .say("第 " + report.version() + " 版。数据：" + report.period().from() + " 至 "
                        + report.period().to().minusDays(1) + "；问卷第 "
                        + report.content().survey() + " 版。")
                .say(report.content().summary());
        report.content().sections().forEach(section -> {
            sheet.chapter(section.heading());
            section.paragraphs().forEach(paragraph -> sheet.say(phrase(paragraph, all)));
        });
        return sheet.done();
    }

    /** The words with each figure where it stands; one that a person wrote out of the words is named behind them. */
    private static Phrase phrase(Paragraph paragraph, Scope all) {
        Phrase phrase = Phrase.of("");
        String rest = paragraph.text();
        Phrase behind = Phrase.of("");
        for (DiagnosisReport.FigureRef figure : paragraph.figures()) {
            String written = FigureWords.of(figure.value(), figure.unit());
            FigureRef answers = FigureRef.asked(figure.metric(), scope(figure, all), figure.period());
            int at = rest.indexOf(written);
            if (at < 0) {
                behind = behind.and("（" + figure.name() + " ")
                        .and(written, answers)
                        .and("）");
            } else {
                phrase = phrase.and(rest.substring(0, at)).and(written, answers);
                rest = rest.substring(at + written.length());
            }
        }
        return phrase.and(rest).and(behind);
    }

    private static Scope scope(DiagnosisReport.FigureRef figure, Scope all) {
        return figure.shop().isEmpty() ? all : Scope.of(all.agency(), new ShopId(Long.parseLong(figure.shop())));
    }
}
