package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.TextKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Labelled sentences with harmless words appended or put before: a violation stays one however much is said beside it,
 * and two innocent sentences are one innocent sentence. Harmless words come from the same batch, so that nothing of a batch that
 * is kept aside is learnt from.
 */
final class Appended {

    private static final int SEED = 11;
    /** Longer ones would be texts of their own. */
    private static final int LONGEST = 30;

    private static final String ENDS = "。！？!?；;…～~ ";

    private static final List<String> CLAUSES = List.of(
            "尺码表在详情页",
            "您对照着选就行",
            "现货当天发",
            "颜色以实物为准",
            "一共三个颜色",
            "赠一个收纳袋",
            "喜欢的可以看看",
            "有问题随时找客服",
            "拍下备注颜色",
            "包装是牛皮纸盒",
            "洗的时候翻过来",
            "支持七天无理由退货",
            "江浙沪两天能到",
            "家里老人也会用",
            "今天下午四点前的单子都能发走",
            "面料是棉的",
            "重量两百克左右",
            "说明书在盒子里",
            "我身高一米六五穿的是中码",
            "开箱请留意有没有磕碰",
            "发票在订单里申请",
            "送人自己用都合适",
            "大家晚上好",
            "谢谢您来",
            "第一次买的话先看一下参数",
            "偏远地区要补一点运费",
            "放在阴凉干燥的地方",
            "保质期看瓶底",
            "周末客服休息",
            "先到的先发");

    private Appended() {}

    /** One for each sentence that is no title, by that sentence, in the same order. */
    static Map<LabelledText, LabelledText> to(List<LabelledText> texts) {
        Map<String, List<String>> harmless = harmless(texts);
        Random random = new Random(SEED);
        Set<String> once = new HashSet<>();
        Map<LabelledText, LabelledText> appended = new LinkedHashMap<>();
        for (LabelledText each : texts) {
            if (each.textKind() != TextKind.TITLE && once.add(each.text())) {
                List<String> of = harmless.getOrDefault(each.part(), CLAUSES);
                List<String> from = random.nextInt(3) == 0 ? CLAUSES : of;
                appended.put(each, joined(each, from.get(random.nextInt(from.size())), random.nextInt(4) == 0));
            }
        }
        return appended;
    }

    private static Map<String, List<String>> harmless(List<LabelledText> texts) {
        Map<String, List<String>> harmless = new HashMap<>();
        for (LabelledText each : texts) {
            if (each.isInnocent()
                    && each.textKind() != TextKind.TITLE
                    && each.text().length() <= LONGEST) {
                harmless.computeIfAbsent(each.part(), part -> new ArrayList<>(CLAUSES))
                        .add(bare(each.text()));
            }
        }
        return harmless;
    }

    private static LabelledText joined(LabelledText text, String clause, boolean before) {
        String joined = before ? clause + "，" + text.text() : bare(text.text()) + "，" + clause;
        return new LabelledText(text.part(), text.kind(), text.textKind(), text.manner(), joined);
    }

    private static String bare(String text) {
        int end = text.length();
        while (end > 1 && ENDS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
