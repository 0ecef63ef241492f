/// What takes the pieces of an XML document.
protocol XMLListener: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(FormatsError)
    func end(_ name: XMLName) throws(FormatsError)
    /// Text, in pieces of any size.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(FormatsError)
}
