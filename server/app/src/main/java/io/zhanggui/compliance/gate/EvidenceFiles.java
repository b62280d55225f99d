package io.zhanggui.compliance.gate;

import io.zhanggui.identity.Caller;
import java.io.InputStream;

/** The files that show what was found. */
public interface EvidenceFiles {

    /** Fails with {@link GateError#NO_SUCH_EVIDENCE}. The caller closes the stream. */
    Opened open(Caller caller, long evidence);

    /** A file and its plain bytes. */
    record Opened(EvidenceFile file, InputStream bytes) {}
}
