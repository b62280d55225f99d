package io.zhanggui.desk.people;

import io.zhanggui.shared.Failure;
import java.math.BigDecimal;
import java.util.List;

/** Where price bands of orders end and begin. */
public final class PriceBounds {

    /** In fen: 50, 100, 200, 300, 500, 1,000 yuan. */
    public static final List<Long> SHIPPED = List.of(50_00L, 100_00L, 200_00L, 300_00L, 500_00L, 1000_00L);

    private static final int MOST = 20;

    private PriceBounds() {}

    /** Rising amounts in yuan as fen; fails with {@link PeopleError#BAD_RULE} where they do not rise. */
    public static List<Long> of(List<BigDecimal> yuan) {
        if (yuan.isEmpty()) {
            return SHIPPED;
        }
        List<Long> fen =
                yuan.stream().map(bound -> bound.movePointRight(2).longValue()).toList();
        for (int i = 0; i < fen.size(); i++) {
            if (fen.get(i) <= (i == 0 ? 0 : fen.get(i - 1)) || fen.size() > MOST) {
                throw new Failure(PeopleError.BAD_RULE, yuan);
            }
        }
        return fen;
    }
}
