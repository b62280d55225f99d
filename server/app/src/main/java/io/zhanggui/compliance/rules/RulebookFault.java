package io.zhanggui.compliance.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Every fault of the rule files, each with file and line. */
public final class RulebookFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RulebookFault(List<String> faults) {
        super(faults.stream().collect(Collectors.joining("\n  ", "the rules have faults:\n  ", "")));
    }
}
