import Comparison
import Providers

extension Catalogue {
    /// Whether a model may be sent pictures: those that are described must say so, of others only
    /// their vendor knows.
    package func takesPictures(_ name: ModelName) -> Bool {
        guard let model = model(name), model.isDescribed else { return true }
        return model.vision
    }

    /// The bytes of all pictures of a request, by digest. Throws why it can't be sent with them.
    func pictures(
        of request: ReplyRequest, _ bytes: (Picture) -> [UInt8]?
    ) throws(Failure) -> [String: [UInt8]] {
        let pictures = request.messages.flatMap(\.pictures)
        guard let first = pictures.first else { return [:] }
        guard takesPictures(request.model) else {
            throw Failure(
                .invalidRequest, "\(request.model) takes no pictures: \(first.path)",
                code: Failure.noVision)
        }
        var contents: [String: [UInt8]] = [:]
        for picture in pictures where contents[picture.digest] == nil {
            guard let content = bytes(picture) else {
                throw Failure(.invalidRequest, "the bytes of \(picture.path) are not kept here")
            }
            contents[picture.digest] = content
        }
        return contents
    }
}
