package io.zhanggui.textscan;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a place in a text is denied: a negation stands right before it, or with nothing between but words that carry
 * the negation on (不能 · 代替 · 药物 · 治疗). 无需手术就能治愈 denies the operation, not the cure.
 */
final class Denial {

    private static final int REACH = 14;
    /** Every negation begins with one of these. */
    private static final String SIGNS = "不并没绝无禁严拒切请勿谢杜避而非未别莫从抵反打远防谨警举查";

    private static final List<String> NEGATIONS = longestFirst(
            "不是 并非 并不是 不算 不敢称 不敢说 不能 不得 不可 不可以 不要 不会 不含 不说 不承诺 不保证 不支持 不提供 不接受 不允许 不存在 不做 不搞 不具备 不具有 不属于 不代表 不构成 没有 没 绝无 无需 无法 无 禁止 严禁"
                    + " 拒绝 切勿 请勿 勿 谢绝 杜绝 避免 而非 非 不 未 别 莫 绝不 从不 从未 抵制 反对 打击 严打 远离 防范 谨防 警惕 举报 查处 严查 禁");
    private static final List<String> CARRYING = longestFirst(
            "是 为 属于 具有 具备 有 含 含有 使用 使用了 宣称 声称 自称 承诺 提供 支持 接受 能 能够 可 可以 会 用于 用来 用 作为 当作 当 代替 替代 取代 任何 所谓 所谓的 的 进行 参与 从事 做 搞 任何形式的 一切 以 出现"
                    + " 发布 写 说 说成 叫 私下 私自 擅自 添加 要求 引导 诱导 诱骗 索要 保证 药品 药物 疾病 相信 轻信 听信 参加 组织 “ ” \" ' 「 」 『 』 、 和 与 或 或者 及 以及 等 这种 这类 该 有关 通过 向 您 你 把 被 对外 销售"
                    + " 出售 购买 买 卖 宣传 使用任何 标注 标称 带有 涉及 涉嫌 实施 冒充 打着 号称 称 商家 店家 客服 卖家 商品 产品 本品 的行为 虚假 夸大");
    /** They hold a negation and deny nothing. */
    private static final List<String> NOT_DENYING = longestFirst(
            "非常 非凡 不得不 不能不 不会不 不可不 无不 无非 莫非 不仅 不但 不只 不光 不愧 不愧是 不愧为 不错 不一样 不止 不断 不妨 不要太 不用 没有比 没有人比 无与 无比 无敌 无限 无穷 无论 不论 不管 不同 别具 别样 特别"
                    + " 分别 区别 级别 性别 未来 差别 个别 告别 要不要 能不能 是不是 会不会 可不可以 有没有 好不好 行不行 得不 不得不说 不是吹 不是我吹 不吹 要不 不要钱 没得 没得说 不要错过");

    private Denial() {}

    /** Whether what begins at {@code start} is denied. */
    static boolean isBefore(String text, int start) {
        int least = Math.max(0, start - REACH);
        for (int at = least; at < start; at++) {
            if (SIGNS.indexOf(text.charAt(at)) >= 0) {
                return isCarried(text, start, least);
            }
        }
        return false;
    }

    private static boolean isCarried(String text, int end, int least) {
        if (end <= least || endsWith(NOT_DENYING, text, end, least) > 0) {
            return false;
        }
        for (String carrying : CARRYING) {
            if (endsHere(carrying, text, end, least) && isCarried(text, end - carrying.length(), least)) {
                return true;
            }
        }
        int length = endsWith(NEGATIONS, text, end, least);
        return length > 0;
    }

    private static int endsWith(List<String> words, String text, int end, int least) {
        for (String word : words) {
            if (endsHere(word, text, end, least)) {
                return word.length();
            }
        }
        return 0;
    }

    private static boolean endsHere(String word, String text, int end, int least) {
        return end - word.length() >= least && text.startsWith(word, end - word.length());
    }

    private static List<String> longestFirst(String words) {
        return Stream.of(words.split(" "))
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }
}
