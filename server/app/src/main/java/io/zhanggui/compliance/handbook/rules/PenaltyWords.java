package io.zhanggui.compliance.handbook.rules;

import io.zhanggui.compliance.appeal.Penalty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a penalty cost, in words. */
final class PenaltyWords {

    private PenaltyWords() {}

    static String of(Penalty penalty) {
        if (penalty.overturned()) {
            return "申诉成功，处罚已撤销";
        }
        if (penalty.withdrawn() != null) {
            return "案例已撤回：" + penalty.withdrawn();
        }
        List<String> words = new ArrayList<>();
        BigDecimal points = penalty.points();
        if (points != null && points.signum() > 0) {
            words.add("扣 " + points.stripTrailingZeros().toPlainString() + " 分");
        }
        Long fine = penalty.fineFen();
        if (fine != null && fine > 0) {
            words.add("罚款 " + BigDecimal.valueOf(fine, 2).toPlainString() + " 元");
        }
        if (!penalty.measures().isEmpty()) {
            words.add(penalty.measures());
        }
        return words.isEmpty() ? "警告，没有扣分和罚款" : String.join("，", words);
    }
}
