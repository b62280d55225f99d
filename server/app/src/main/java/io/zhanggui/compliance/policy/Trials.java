package io.zhanggui.compliance.policy;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Scope;

/** Tries a rule that is not in force on the listings there are. */
public interface Trials {

    /**
     * What it would hit.
     *
     * @param text words, one a line or between commas; or the text of a rule, whose words in “” are meant
     */
    Trial run(Caller caller, Scope scope, String text);

    /** How far one word reaches on what is on sale. */
    Trial.Reach reach(Scope scope, String word);
}
