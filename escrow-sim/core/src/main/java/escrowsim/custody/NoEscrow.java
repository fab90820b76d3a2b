package escrowsim.custody;

import java.util.Optional;

/** The baseline: messages are end-to-end encrypted and nobody else can rebuild a key. No set qualifies. */
public record NoEscrow() implements CustodyModel {

    @Override
    public String id() {
        return "none";
    }

    @Override
    public boolean canBeOpened() {
        return false;
    }

    @Override
    public Optional<Rule> holders() {
        return Optional.empty();
    }

    @Override
    public UnitOfLoss unit() {
        return UnitOfLoss.NOTHING;
    }
}
