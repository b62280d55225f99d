package io.zhanggui.engagement.contract.rules;

import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Definitions;
import java.nio.charset.StandardCharsets;

/**
 * The text of a contract with the definitions of all metrics it names, as they are understood when it is offered: a later
 * change of the catalogue changes nothing that was agreed.
 */
public final class PinnedText {

    private PinnedText() {}

    /** The same text where it holds them already. */
    public static String of(String text, Contract contract) {
        String definitions = new String(Definitions.write(contract.metrics()), StandardCharsets.UTF_8).strip();
        return text.contains(definitions)
                ? text
                : new ClauseText(text).with("metrics", definitions).toString();
    }
}
