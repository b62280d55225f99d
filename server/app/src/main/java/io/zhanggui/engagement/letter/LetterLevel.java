package io.zhanggui.engagement.letter;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.identity.Role;
import java.util.Locale;

/** For whom a letter is written (rows F175 and F176): the same facts, told for what the reader decides. */
public enum LetterLevel {
    /** For those who lead: what the work brings. */
    STRATEGY("战略层", "strategy", Role.MERCHANT_LEADER),
    /** For those who manage: how the work goes. */
    EXECUTION("执行层", "execution", Role.MERCHANT_MANAGER),
    /** For those who do it: what to do; without money, which their role does not see. */
    OPERATION("操作层", "operation", Role.MERCHANT_EXECUTOR);

    private final String zh;
    private final String en;
    private final Role reader;

    LetterLevel(String zh, String en, Role reader) {
        this.zh = zh;
        this.en = en;
        this.reader = reader;
    }

    /** The agency reads all, a merchant's person what is written for their level and for those below. */
    public boolean isFor(Role role) {
        return role.isProvider() || (role.isMerchant() && role.compareTo(reader) <= 0);
    }

    /** The reader it is written for. */
    public Role reader() {
        return reader;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
