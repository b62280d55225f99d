package io.zhanggui.compliance.gate;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Scope;
import java.io.InputStream;
import java.util.List;

/** The licences of the agency's shops. Whatever is refused fails with {@link GateError}. */
public interface Licences {

    /** The kinds there are and what needs them. */
    List<LicenceKind> kinds();

    /** Those of the shops, the first to run out first; revoked ones last. */
    List<Licence> list(Scope scope);

    Licence add(Caller caller, LicenceDraft draft);

    /** Says that it does not hold any more. */
    Licence revoke(Caller caller, long licence);

    /** Adds a scan of it. */
    Licence attach(Caller caller, long licence, String fileName, InputStream bytes);
}
