//! Files of the standard library where an upload or a download asks for tokio's.

use std::io::{Read, Result, Seek, SeekFrom, Write};
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncSeek, AsyncWrite, ReadBuf};

/// Something to read or write, such as a `std::fs::File`, as the source of an upload or the place of a download: it blocks
/// its thread, so it is for blocking clients.
///
/// ```no_run
/// # use graph_runtime::{Endpoint, Error, Value, blocking};
/// # fn copy(client: &blocking::Client, session: Value, request: impl Endpoint) -> Result<(), Box<dyn std::error::Error>> {
/// let file = blocking::Io(std::fs::File::open("holiday.mp4")?);
/// client.wait(client.as_async().upload(&session, file).send())?;
///
/// let mut file = blocking::Io(std::fs::File::create("copy.mp4")?);
/// let content = client.wait(client.as_async().download(&request).send())?;
/// client.wait(content.write_to(&mut file))?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Io<T>(pub T);

impl<T: Read + Unpin> AsyncRead for Io<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<Result<()>> {
        let read = self.0.read(buffer.initialize_unfilled())?;
        buffer.advance(read);
        Poll::Ready(Ok(()))
    }
}

impl<T: Seek + Unpin> AsyncSeek for Io<T> {
    fn start_seek(mut self: Pin<&mut Self>, position: SeekFrom) -> Result<()> {
        self.0.seek(position).map(drop)
    }

    fn poll_complete(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<u64>> {
        Poll::Ready(self.0.stream_position())
    }
}

impl<T: Write + Unpin> AsyncWrite for Io<T> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize>> {
        Poll::Ready(self.0.write(bytes))
    }

    fn poll_flush(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<()>> {
        Poll::Ready(self.0.flush())
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<()>> {
        self.poll_flush(context)
    }
}
