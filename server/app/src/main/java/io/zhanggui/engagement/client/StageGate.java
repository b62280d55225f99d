package io.zhanggui.engagement.client;

import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Note;
import java.util.List;

/** What has to be there before a client moves on; those who keep it say so. */
public interface StageGate {

    /** Everything that is lacking for a stage that follows the client's; empty where nothing is. */
    List<Note> lacking(Caller caller, Client client, Stage next);
}
