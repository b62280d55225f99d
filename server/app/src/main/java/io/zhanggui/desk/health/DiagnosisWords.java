package io.zhanggui.desk.health;

import io.zhanggui.desk.board.Spoken;
import io.zhanggui.desk.funnel.ReportedFunnel;
import io.zhanggui.desk.health.rules.Peers;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.Unit;
import java.math.BigDecimal;
import java.util.List;

/** What a diagnosis says in sentences. */
final class DiagnosisWords {

    private DiagnosisWords() {}

    /** Stage, how much is weak, and the spot worth most. */
    static Note headline(Diagnosis.Stage stage, List<Diagnosis.Line> lines, List<Diagnosis.Spot> spots) {
        if (lines.isEmpty()) {
            return new Note(
                    "这段时间没有任何指标有数：先导入报表，再来诊断。",
                    "No metric has a value in these days: import reports first, then ask again.");
        }
        Note name = stage.name();
        long judged = lines.stream().filter(DiagnosisWords::isJudged).count();
        long weak = lines.stream().filter(line -> !line.weak().isEmpty()).count();
        String zh = (name == null ? "阶段判断不了" : "店铺处在" + name.zh()) + "；有数的 " + lines.size() + " 个指标里，能判断的 " + judged
                + " 个，偏弱 " + weak + " 个";
        String en = (name == null ? "The stage cannot be told" : "The shop is in the stage " + name.en()) + "; of "
                + lines.size() + " metrics with a value " + judged + " can be judged and " + weak + " are weak";
        if (spots.isEmpty()) {
            return new Note(zh + "；没有能折成钱的短板。", en + "; none of them can be told in yuan.");
        }
        Diagnosis.Spot first = spots.getFirst();
        String worth = yuan(first.worth());
        return new Note(
                zh + "；" + (first.profit() == null ? "" : "按毛利算，") + "最值得补的是"
                        + first.name().zh() + "，这段时间约" + (first.saves() ? "多花 " : "少收 ") + worth + " 元"
                        + range(first, "（", " 至 ", " 元）") + "。",
                en + "; " + (first.profit() == null ? "" : "by gross profit ")
                        + first.name().en()
                        + " is worth most to mend: about " + worth
                        + (first.saves() ? " yuan spent too much" : " yuan not earned")
                        + range(first, " (", " to ", ")") + ".");
    }

    private static String range(Diagnosis.Spot spot, String before, String between, String after) {
        return spot.low() == null || spot.high() == null || spot.low().equals(spot.high())
                ? ""
                : before + yuan(spot.low()) + between + yuan(spot.high()) + after;
    }

    private static String yuan(String value) {
        return Spoken.figure(new BigDecimal(value), Unit.COUNT).zh();
    }

    private static boolean isJudged(Diagnosis.Line line) {
        return line.withheld() == null
                && (!line.bands().isEmpty()
                        || line.change() != null
                        || line.yearChange() != null
                        || line.median() != null);
    }

    static Note peers(int others) {
        return others == 0
                ? new Note(
                        "同行对照不显示：你能看到的其他店铺少于 " + Peers.FEWEST + " 家，中位数会泄露单店的数。",
                        "Other shops are not shown: you see fewer than " + Peers.FEWEST
                                + " of them, and a median would give a single one's number away.")
                : new Note(
                        "对照你能看到的其他 " + others + " 家店铺的中位数；有这个数的不足 " + Peers.FEWEST + " 家时不显示，也不写店名。",
                        "Beside the median of " + others + " other shops that you see; hidden where fewer than "
                                + Peers.FEWEST + " have the number, and no shop is named.");
    }

    static Note step(ReportedFunnel.Step step) {
        return new Note(
                "打开漏斗：最该补的一步是“" + step.zh() + "”，从它补起。",
                "Open the funnel: the step to mend first is \"" + step.en() + "\".");
    }
}
