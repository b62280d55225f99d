package io.zhanggui.desk.health.rules;

import io.zhanggui.metrics.Note;
import java.math.BigDecimal;

/** Why a number is shown without being judged: an alarm that chance alone rings is worse than none. */
public sealed interface Doubt {

    /** Under as many cases a share of half of them is unsure by 18 points or more either way (95 %). */
    int FEWEST = 30;

    /** Goals of growth are of a year; less than a quarter of it says nothing of them. */
    int DAYS_OF_A_GOAL = 90;

    /** An amount below this share of what was paid moves nothing, however much it rose. */
    BigDecimal NEGLIGIBLE = new BigDecimal("0.001");

    /** A share that moves by less, half a point, may double and still say nothing: 0.3 % to 0.6 %. */
    BigDecimal SLIGHT = new BigDecimal("0.005");

    /** What the reader is told. */
    Note said();

    /** Too few of what the number is counted over. */
    record Few(Note of, BigDecimal cases) implements Doubt {
        @Override
        public Note said() {
            String few = cases.stripTrailingZeros().toPlainString();
            return new Note(
                    "只有 " + few + "（" + of.zh() + "），少于 " + FEWEST + "，不作判断",
                    "only " + few + " (" + of.en() + "), fewer than " + FEWEST + ": not judged");
        }
    }

    /** An amount too small beside what was paid. */
    record Tiny() implements Doubt {
        @Override
        public Note said() {
            return new Note("不到支付金额的千分之一，涨跌不作判断", "less than a thousandth of what was paid: its moves are not judged");
        }
    }

    /** A share that moved by less than half a point. */
    record Slight() implements Doubt {
        @Override
        public Note said() {
            return new Note("变化不到半个百分点，不作判断", "moved by less than half a percentage point: not judged");
        }
    }

    /** Days too few for a goal of a year. */
    record TooShort(long days) implements Doubt {
        @Override
        public Note said() {
            return new Note(
                    "一年的目标，" + days + " 天不作判断：选 " + DAYS_OF_A_GOAL + " 天以上",
                    "a goal of a year is not judged by " + days + " days: choose " + DAYS_OF_A_GOAL + " or more");
        }
    }
}
