package escrowsim.trial;

import escrowsim.custody.AccessStructure;
import escrowsim.custody.Muster;
import escrowsim.custody.Yield;
import java.util.Set;

/**
 * Walks through time, segment of sending times by segment, and notes when the usable shares satisfy the rule. One for each
 * thread.
 */
final class SegmentWalk {

    private final double horizonYears;
    private final double storedYears;
    /** Whether only what is sent while inside is seen. */
    private final boolean live;
    /** Whether an opening need not repeat what is open already: a search takes up every piece by itself. */
    private final boolean newsAlone;
    /** Whether some holders have no keys but the ciphertext. */
    private final boolean ciphertextApart;

    /** Whether traffic may be open in several versions, to several pools, or to a flaw and a pool at once. */
    private final boolean severalReaders;

    private final TrialState state;
    private final Holdings holdings;
    private final Muster usable;
    /** Copies, and stores of ciphertext that are open: what is qualified here uses no device. */
    private final Muster copied;

    private boolean anyCopied;
    /** Whether this segment is open to copies already. */
    private boolean copiesNoted;

    private final Cuts segments = new Cuts();

    /** The holdings that serve this segment, in the order in which they become usable. */
    private int[] member = new int[64];

    private int memberCount;
    /** Holdings before this one have served, or serve; the others are of later segments. */
    private int next;
    /** The holdings usable now, in no order, and where each stands among them. */
    private int[] inUse = new int[64];

    private int[] place = new int[64];
    private int inUseCount;
    /** The sending times opened last, by those who have qualified ever since. */
    private double openedFrom;

    private double openedTo;
    private int entered;
    private int left;

    SegmentWalk(TrialPlan plan, AccessStructure structure, TrialState state, Holdings holdings, Set<Yield> yields) {
        this.live = yields.contains(Yield.TAP);
        this.ciphertextApart = yields.contains(Yield.CIPHERTEXT);
        this.horizonYears = plan.horizonYears();
        boolean inHand = plan.custody().possession().isPresent();
        this.newsAlone = !inHand && plan.custody().search().isEmpty();
        this.storedYears =
                inHand ? Double.POSITIVE_INFINITY : Years.ofDays(plan.service().storedDays());
        boolean refreshed = Years.ofDays(plan.custody().keys().refreshDays()) < plan.horizonYears();
        this.severalReaders =
                refreshed || plan.flaws() != 0 || plan.attacks().stream().anyMatch(attack -> attack.pooledShare() < 1);
        this.state = state;
        this.holdings = holdings;
        this.usable = structure.muster();
        this.copied = structure.muster();
    }

    /** Adds what the holdings of one pool in one version open. */
    void open() {
        holdings.sortLeaving();
        if (member.length < holdings.count) {
            member = new int[2 * holdings.count];
            inUse = new int[2 * holdings.count];
            place = new int[2 * holdings.count];
        }
        memberCount = 0;
        next = 0;
        if (holdings.exportableCount == 0) {
            walk(0, horizonYears);
            return;
        }
        segments.begin(2 * holdings.exportableCount + 2);
        segments.add(0);
        segments.add(horizonYears);
        for (int i = 0; i < holdings.count; i++) {
            if (holdings.exportable[i]) {
                segments.add(holdings.oldest[i]);
                segments.add(holdings.newest[i]);
            }
        }
        segments.close();
        for (int i = 0; i + 1 < segments.count; i++) {
            walk(segments.at[i], segments.at[i + 1]);
        }
    }

    private void walk(double segmentFrom, double segmentTo) {
        start(segmentFrom, segmentTo);
        while (entered < memberCount) {
            double now = nextChange();
            if (holdings.from[member[entered]] <= now) {
                enterAt(now);
            } else {
                leaveAt(now);
            }
            if (!usable.qualified()) {
                forgetOpened();
                continue;
            }
            if (copied.qualified() && !ciphertextApart && !copiesNoted) {
                noteCopies(now, segmentFrom, segmentTo);
                if (holdings.leavingCount == 0) {
                    return;
                }
            }
            noteUse(now, segmentFrom, segmentTo);
        }
        while (left < holdings.leavingCount && usable.qualified()) {
            double now = nextChange();
            leaveAt(now);
            if (usable.qualified()) {
                noteUse(now, segmentFrom, segmentTo);
            }
        }
    }

    /**
     * What has been copied stays: nothing later can open this segment earlier, and those who come later only read along. Where
     * it is read as it is sent, from its first moment on, all who have come by then are among the first.
     */
    private void noteCopies(double now, double segmentFrom, double segmentTo) {
        copiesNoted = true;
        boolean copiesAlone = holdings.leavingCount == 0;
        if (copiesAlone) {
            enterAt(Math.max(now, segmentFrom));
        }
        note(now, Math.max(segmentFrom, now - storedYears), segmentTo, copied);
        if (copiesAlone && severalReaders) {
            noteReadersAlong(segmentFrom, segmentTo);
        }
    }

    /**
     * Where other versions or other pools open the same traffic for a while, those who only read along here may be among the
     * first when that ends. They matter if they are detected before all others.
     */
    private void noteReadersAlong(double segmentFrom, double segmentTo) {
        double noted = firstDetected(copied);
        double earliest = noted;
        for (int u = 0; u < inUseCount; u++) {
            earliest = Math.min(earliest, detected(inUse[u]));
        }
        while (entered < memberCount && holdings.from[member[entered]] < segmentTo) {
            int before = inUseCount;
            double now = holdings.from[member[entered]];
            enterAt(now);
            for (int u = before; u < inUseCount; u++) {
                earliest = Math.min(earliest, detected(inUse[u]));
            }
            if (earliest < noted) {
                note(now, Math.max(segmentFrom, now), segmentTo, copied);
                noted = firstDetected(copied);
            }
        }
    }

    private double detected(int holding) {
        return state.intrusions().detected[holdings.intrusion[holding]];
    }

    private double firstDetected(Muster qualified) {
        double first = Double.POSITIVE_INFINITY;
        for (int u = 0; u < inUseCount; u++) {
            if (qualified.counts(holdings.custodian[inUse[u]])) {
                first = Math.min(first, detected(inUse[u]));
            }
        }
        return first;
    }

    private void start(double segmentFrom, double segmentTo) {
        copiesNoted = false;
        usable.clear();
        if (anyCopied) {
            copied.clear();
            anyCopied = false;
        }
        forgetOpened();
        entered = 0;
        left = 0;
        inUseCount = 0;
        chooseMembers(segmentFrom, segmentTo);
    }

    private void chooseMembers(double segmentFrom, double segmentTo) {
        boolean copiesAlone = holdings.exportableCount == holdings.count;
        next = copiesAlone ? next : 0;
        int kept = 0;
        for (int m = 0; m < memberCount && copiesAlone; m++) {
            if (holdings.covers(member[m], segmentFrom, segmentTo)) {
                member[kept++] = member[m];
            }
        }
        // Who comes later holds later epochs: from the first copy that is too late, all are.
        while (next < holdings.count && !(copiesAlone && holdings.oldest[next] > segmentFrom)) {
            if (holdings.covers(next, segmentFrom, segmentTo)) {
                member[kept++] = next;
            }
            next++;
        }
        memberCount = kept;
    }

    /** The next time at which somebody enters or leaves. */
    private double nextChange() {
        double entry = entered < memberCount ? holdings.from[member[entered]] : Double.POSITIVE_INFINITY;
        double exit = left < holdings.leavingCount ? holdings.until[holdings.leaving[left]] : Double.POSITIVE_INFINITY;
        return Math.min(entry, exit);
    }

    private void enterAt(double now) {
        while (entered < memberCount && holdings.from[member[entered]] <= now) {
            int i = member[entered++];
            usable.add(holdings.custodian[i]);
            place[i] = inUseCount;
            inUse[inUseCount++] = i;
            if (holdings.exportable[i] || holdings.store[i]) {
                copied.add(holdings.custodian[i]);
                anyCopied = true;
            }
        }
    }

    private void leaveAt(double now) {
        while (left < holdings.leavingCount && holdings.until[holdings.leaving[left]] <= now) {
            int i = holdings.leaving[left++];
            usable.remove(holdings.custodian[i]);
            if (holdings.store[i]) {
                copied.remove(holdings.custodian[i]);
            }
            int last = inUse[--inUseCount];
            inUse[place[i]] = last;
            place[last] = place[i];
        }
    }

    /**
     * What is open until somebody leaves or enters: to a tap what is sent until then, to others what was sent before too, as
     * far as it is stored, and where a device is needed as far as its shares exist.
     */
    private void noteUse(double now, double segmentFrom, double segmentTo) {
        if (live) {
            note(now, Math.max(segmentFrom, now), Math.min(segmentTo, nextChange()), usable);
            return;
        }
        double oldest = copied.qualified() ? 0 : state.epochs().oldest(now);
        double from = Math.max(segmentFrom, Math.max(now - storedYears, oldest));
        double to = Math.min(segmentTo, Math.max(now, nextChange()));
        // What was open to those just before stays open from then: only what is sent since is news.
        note(now, newsAlone && from >= openedFrom ? Math.max(from, openedTo) : from, to, usable);
        openedFrom = from;
        openedTo = to;
    }

    private void forgetOpened() {
        openedFrom = Double.POSITIVE_INFINITY;
        openedTo = Double.NEGATIVE_INFINITY;
    }

    private void note(double now, double from, double to, Muster qualified) {
        if (!state.openings().add(from, to, now)) {
            return;
        }
        for (int u = 0; u < inUseCount; u++) {
            int i = inUse[u];
            if (qualified.counts(holdings.custodian[i])) {
                state.tookPart(holdings.intrusion[i]);
            }
        }
    }
}
