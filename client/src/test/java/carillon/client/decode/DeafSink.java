package carillon.client.decode;

/** A decoder that hears nothing. */
public final class DeafSink implements FrameSink {

    @Override
    public void frame(byte[] bytes, int offset, int length) {}

    @Override
    public void lost(long flicks) {}

    @Override
    public void send() {}

    @Override
    public void discontinuity() {}
}
